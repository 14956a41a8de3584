using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Convocations;

/// <summary>What the agent sees of one convocation, at once after writing.</summary>
/// <param name="Revision">The ETag.</param>
/// <param name="Accepted">What else takes place at that time, and the agent said yes to; null when nothing does.</param>
/// <param name="ExtraFields">Those that were filled, as they stand now; null without any.</param>
/// <param name="ProsecutorNumber">Out of the vault; null in the view, where it stands among the extra fields.</param>
/// <param name="BookedWith">The other convocation of the same hearing, whose summons tells both; null for one alone.</param>
/// <param name="HearingOn">The day of the hearing that it was given after; null where that was not said.</param>
/// <param name="ReceiveBy">The last day of the legal delay that held for that hearing; null without one.</param>
/// <param name="Messages">What the person was or will be told, in the order of planning.</param>
public sealed record ConvocationSheet(
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
    long Revision,
    Guid BookedBy,
    DateTimeOffset BookedAt,
    Guid? AssignedAgentId,
    Guid? Reconvokes,
    Reachability Reachability,
    Telling? Telling,
    bool Late,
    TurnedAwayReason? TurnedAwayReason,
    ExcuseKind? Excuse,
    CancellationReason? CancellationReason,
    FactList<SheetMessage> Messages,
    FactList<Overlap>? Accepted,
    FactList<SheetField>? ExtraFields,
    string? ProsecutorNumber,
    Guid? BookedWith,
    DateOnly? HearingOn,
    DateOnly? ReceiveBy)
{
    /// <summary>In French, when the person is received after the legal delay; null in time, or without a delay.</summary>
    public string? Warning => DelayWords.Warning(ReceiveBy, StartsAt);

    /// <summary>In French, what whoever corrects a miss should know: a text told the person; null otherwise.</summary>
    public string? CorrectionWarning =>
        Status == ConvocationStatus.Missed && Messages.Any(it => it is { Role: MessageRole.Missed, State: SheetMessageState.Told })
            ? "La personne a déjà été prévenue par SMS de son absence."
            : null;

    public static ConvocationSheet? Next(ConvocationSheet? view, ConvocationEvent fact) => (view, fact) switch
    {
        (null, ConvocationBooked booked) => Of(booked),
        ({ } it, ConvocationMessagesPlanned planned) => it with
        {
            Messages = [.. it.Messages, .. planned.Messages.Select(SheetMessage.Of)],
        },
        ({ } it, ConvocationRescheduled moved) => it.Revised(it.Status) with
        {
            SlotId = moved.SlotId,
            StartsAt = moved.StartsAt,
            Accepted = moved.Accepted,
        },
        ({ } it, ConvocationCancelled cancelled) => it.Revised(ConvocationStatus.Cancelled) with
        {
            CancellationReason = cancelled.Reason,
        },
        ({ } it, ConvocationHonoured honoured) => it.Revised(ConvocationStatus.Honoured) with { Late = honoured.Late },
        ({ } it, ConvocationTurnedAway away) => it.Revised(ConvocationStatus.TurnedAway) with
        {
            TurnedAwayReason = away.Reason,
        },
        ({ } it, ConvocationMissed) => it.Revised(ConvocationStatus.Missed),
        ({ } it, ConvocationExcused excused) => it.Revised(ConvocationStatus.Excused) with { Excuse = excused.Excuse },
        ({ } it, ConvocationOutcomeCorrected corrected) => it.Revised(corrected.To) with
        {
            Late = false,
            TurnedAwayReason = null,
            Excuse = null,
            Accepted = corrected.SeatTaken ? corrected.Accepted : it.Accepted,
        },
        ({ } it, ConvocationAgendaChanged changed) => it with { AgendaId = changed.AgendaId },
        ({ } it, ConvocationProbationerChanged changed) => it.Revised(it.Status) with { ProbationerId = changed.ProbationerId },
        ({ } it, ConvocationExtraFieldFilled filled) => it with
        {
            Revision = it.Revision + 1,
            ExtraFields =
            [
                .. it.ExtraFields?.Where(field => field.FieldId != filled.FieldId) ?? [],
                new(filled.FieldId, filled.SealedId, Value: null),
            ],
        },
        ({ } it, ConvocationPlanFollowed followed) => followed.CalledOff.Aggregate(
            it,
            (sheet, messageId) => sheet.Told(messageId, SheetMessageState.CalledOff)),
        ({ } it, ConvocationNotified told) => it.Told(told.MessageId, SheetMessageState.Told),
        ({ } it, ConvocationReminded told) => it.Told(told.MessageId, SheetMessageState.Told),
        ({ } it, ConvocationMessageExpired expired) => it.Told(expired.MessageId, SheetMessageState.NotSent),
        ({ } it, ConvocationMessageWithdrawn withdrawn) => it.Told(withdrawn.MessageId, SheetMessageState.CalledOff, withdrawn.Held),
        _ => view,
    };

    private static ConvocationSheet Of(ConvocationBooked booked) => new(
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
        Revision: 1,
        BookedBy: booked.BookedBy,
        BookedAt: booked.BookedAt,
        AssignedAgentId: booked.AssignedAgentId,
        Reconvokes: booked.Reconvokes,
        Reachability: booked.Reachability,
        Telling: booked.Telling,
        Late: false,
        TurnedAwayReason: null,
        Excuse: null,
        CancellationReason: null,
        Messages: [],
        Accepted: booked.Accepted,
        ExtraFields: null,
        ProsecutorNumber: null,
        BookedWith: booked.BookedWith,
        HearingOn: booked.HearingOn,
        ReceiveBy: booked.ReceiveBy);

    // What was planned under the former date or status is called off with it.
    private ConvocationSheet Revised(ConvocationStatus status) => this with
    {
        Status = status,
        Revision = Revision + 1,
        Messages = [.. Messages.Select(message => message.State == SheetMessageState.Planned
            ? message with { State = SheetMessageState.CalledOff }
            : message)],
    };

    private ConvocationSheet Told(Guid messageId, SheetMessageState state, HoldReason? held = null) => this with
    {
        Messages = [.. Messages.Select(message => message.MessageId == messageId
            ? message with { State = state, Held = held }
            : message)],
    };
}

/// <param name="SealedId">Under which the vault keeps the value.</param>
/// <param name="Value">Out of the vault; null in the view, and once the vault has forgotten it.</param>
public sealed record SheetField(Guid FieldId, Guid SealedId, string? Value);

/// <param name="Held">Why it was not sent to a person who was in custody or hospital, or dead; null otherwise.</param>
public sealed record SheetMessage(
    Guid MessageId,
    MessageRole Role,
    DateTimeOffset DueAt,
    SheetMessageState State,
    HoldReason? Held = null)
{
    public static SheetMessage Of(PlannedMessage planned) => new(
        planned.MessageId,
        planned.Role,
        planned.DueAt,
        planned.TooLate ? SheetMessageState.NotSent : SheetMessageState.Planned);
}

public enum SheetMessageState
{
    Planned = 1,
    Told = 2,
    CalledOff = 3,
    NotSent = 4,
}

public sealed class ConvocationSheetView() : Fold<ConvocationSheet, ConvocationEvent>(ConvocationSheet.Next);
