using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Domain.Convocations;

/// <param name="HoldsSeat">False once cancelled, or excused before the start.</param>
/// <param name="Revision">Counts the facts that change what an agent decides: the ETag (decision 4).</param>
/// <param name="Rounds">How many times its texts were planned.</param>
/// <param name="Pending">The texts that are still owed.</param>
/// <param name="Overdue">The texts that nobody sent in time, and nobody has recorded as such (decision 3).</param>
/// <param name="BookedAt">When it was booked, however often it was moved since.</param>
/// <param name="Repeats">The texts that say again what did not arrive.</param>
/// <param name="ArrangedAt">When it was booked, or moved last.</param>
/// <param name="RelocatedFor">The latest move of its place that the person was told of.</param>
/// <param name="BookedWith">The other convocation of the same hearing: one summons tells both.</param>
public sealed record Convocation(
    Guid Id,
    Guid ProbationerId,
    Guid SlotId,
    Guid AgendaId,
    Guid PlaceId,
    string ServiceCode,
    string CreatingServiceCode,
    ConvocationKind Kind,
    DateTimeOffset StartsAt,
    string TimeZone,
    ConvocationStatus Status,
    bool HoldsSeat,
    long Revision,
    int Rounds,
    FactList<PlannedMessage> Pending,
    FactList<PlannedMessage> Overdue,
    DateTimeOffset BookedAt,
    FactList<Guid> Repeats,
    DateTimeOffset ArrangedAt,
    Guid? RelocatedFor,
    Guid? BookedWith) : IRevised
{
    /// <summary>For the texts that the next fact causes.</summary>
    public MessagePlan Plan => new(Id, Rounds, StartsAt, TimeZone);

    public static Convocation Evolve(Convocation? state, ConvocationEvent fact) => (state, fact) switch
    {
        (null, ConvocationBooked booked) => Of(booked),
        ({ } it, ConvocationMessagesPlanned planned) => it with
        {
            Rounds = it.Rounds + 1,
            Pending = [.. it.Pending, .. planned.Messages.Where(message => !message.TooLate)],
            Repeats =
            [
                .. it.Repeats,
                .. planned.Messages.Where(message => message.Repeats is not null).Select(message => message.MessageId),
            ],
        },
        ({ } it, ConvocationRescheduled moved) => it.Revised(it.Status, moved.RescheduledAt) with
        {
            SlotId = moved.SlotId,
            StartsAt = moved.StartsAt,
            HoldsSeat = true,
            ArrangedAt = moved.RescheduledAt,
        },
        ({ } it, ConvocationCancelled cancelled) =>
            it.Revised(ConvocationStatus.Cancelled, cancelled.CancelledAt) with { HoldsSeat = false },
        ({ } it, ConvocationHonoured honoured) => it.Revised(ConvocationStatus.Honoured, honoured.RecordedAt),
        ({ } it, ConvocationTurnedAway away) => it.Revised(ConvocationStatus.TurnedAway, away.RecordedAt),
        ({ } it, ConvocationMissed missed) => it.Revised(ConvocationStatus.Missed, missed.RecordedAt),
        ({ } it, ConvocationExcused excused) => it.Revised(ConvocationStatus.Excused, excused.RecordedAt) with
        {
            HoldsSeat = !excused.SeatFreed,
        },
        ({ } it, ConvocationOutcomeCorrected corrected) => it.Revised(corrected.To, corrected.CorrectedAt) with
        {
            HoldsSeat = it.HoldsSeat || corrected.SeatTaken,
        },
        ({ } it, ConvocationExtraFieldFilled) => it with { Revision = it.Revision + 1 },
        ({ } it, ConvocationAgendaChanged changed) => it with { AgendaId = changed.AgendaId },
        ({ } it, ConvocationProbationerChanged changed) => it with
        {
            ProbationerId = changed.ProbationerId,
            Revision = it.Revision + 1,
        },
        ({ } it, ConvocationRelocated relocated) => it with { RelocatedFor = relocated.MoveId },
        ({ } it, ConvocationPlanFollowed followed) => it with
        {
            Pending = [.. it.Pending.Where(message => !followed.CalledOff.Contains(message.MessageId))],
        },
        ({ } it, ConvocationNotified told) => it.Settled(told.MessageId),
        ({ } it, ConvocationReminded told) => it.Settled(told.MessageId),
        ({ } it, ConvocationMessageExpired expired) => it.Settled(expired.MessageId),
        ({ } it, ConvocationMessageWithdrawn withdrawn) => it.Settled(withdrawn.MessageId),
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };

    private static Convocation Of(ConvocationBooked booked) => new(
        Id: booked.ConvocationId,
        ProbationerId: booked.ProbationerId,
        SlotId: booked.SlotId,
        AgendaId: booked.AgendaId,
        PlaceId: booked.PlaceId,
        ServiceCode: booked.ServiceCode,
        CreatingServiceCode: booked.CreatingServiceCode,
        Kind: booked.Kind,
        StartsAt: booked.StartsAt,
        TimeZone: booked.TimeZone,
        Status: ConvocationStatus.Booked,
        HoldsSeat: true,
        Revision: 1,
        Rounds: 0,
        Pending: [],
        Overdue: [],
        BookedAt: booked.BookedAt,
        Repeats: [],
        ArrangedAt: booked.BookedAt,
        RelocatedFor: null,
        BookedWith: booked.BookedWith);

    // A text never outlives its reason (decision 4): what was owed under the former date or status is called off. What
    // should have left before is not: it was missed, and that is still to be recorded.
    private Convocation Revised(ConvocationStatus status, DateTimeOffset at) => this with
    {
        Status = status,
        Revision = Revision + 1,
        Pending = [],
        Overdue = [.. Overdue, .. Pending.Where(message => message.LatestAt < at)],
    };

    private Convocation Settled(Guid messageId) => this with
    {
        Pending = [.. Pending.Where(message => message.MessageId != messageId)],
        Overdue = [.. Overdue.Where(message => message.MessageId != messageId)],
    };
}
