using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// The recorded outcome was wrong. Undoing an excuse takes the seat again and plans again: the predecessor forgets both
/// (<c>app/models/appointment.rb</c>, <c>rebook</c>).
/// </summary>
/// <param name="To">What holds instead; <see cref="ConvocationStatus.Booked"/> when nothing is to be recorded yet.</param>
/// <param name="Telling">What the person is told when a seat is taken again; reminders by default.</param>
public sealed record CorrectOutcome(ConvocationStatus To, Telling? Telling, Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal NothingToCorrect = new(
        "convocation.nothing-to-correct",
        "Aucune issue n'est enregistrée pour cette convocation.");

    public static readonly Refusal NotAnOutcome = new(
        "convocation.not-an-outcome",
        "Une issue corrigée devient honorée, non reçue, manquée, excusée, ou à enregistrer.");

    /// <param name="slot">Where a freed seat is taken again: the former slot, or another one that was named.</param>
    public static Decision Decide(
        Convocation convocation,
        Slot slot,
        Probationer person,
        SameTime sameTime,
        CorrectOutcome command) => convocation.Status switch
        {
            _ when command.To == ConvocationStatus.Cancelled => NotAnOutcome,
            ConvocationStatus.Cancelled => RecordAttendance.Cancelled,
            ConvocationStatus.Booked => command.To == ConvocationStatus.Booked
                ? Decision.NothingToDo
                : NothingToCorrect,
            _ when convocation.Status == command.To => Decision.NothingToDo,
            _ when command.To is ConvocationStatus.Booked && !convocation.HoldsSeat =>
                SeatedAgain(convocation, slot, person, sameTime, command),
            _ when command.At < convocation.StartsAt && command.To != ConvocationStatus.Booked =>
                RecordAttendance.NotStarted,
            _ => Decision.Accept(Corrected(convocation, command, seatTaken: false)),
        };

    private static Decision SeatedAgain(
        Convocation convocation,
        Slot slot,
        Probationer person,
        SameTime sameTime,
        CorrectOutcome command) => command switch
        {
            _ when person.Closed is { } because => because,
            _ when slot.AgendaId != convocation.AgendaId || slot.Kind != convocation.Kind =>
                RescheduleConvocation.OtherAgenda,
            _ when slot.StartsAt <= command.At => BookConvocation.InThePast,
            _ when slot.StartsAt > PlaceTime.AYearAfter(command.At, slot.TimeZone) => BookConvocation.TooFarAhead,
            _ when slot.Refuses(convocation.Id) is { } because => because,
            _ when sameTime.Refuses(slot, convocation.Id, person.Id) is { } because => because,
            _ when slot.Id == convocation.SlotId =>
                Decision.Accept([.. InItsSlot(slot, convocation, person, sameTime, command)]),
            _ => Decision.Accept(
                [
                    Corrected(convocation, command, seatTaken: true),
                    .. RescheduleConvocation.MovedTo(
                        slot,
                        convocation,
                        person,
                        sameTime,
                        new(command.Telling ?? Notifications.Telling.RemindOnly, command.AgentId, command.At)),
                ]),
        };

    private static IEnumerable<IFact> InItsSlot(
        Slot slot,
        Convocation convocation,
        Probationer person,
        SameTime sameTime,
        CorrectOutcome command)
    {
        var telling = person.CanReceiveSms ? command.Telling : null;

        yield return Corrected(convocation, command, seatTaken: true) with
        {
            Accepted = sameTime.AcceptedOf(slot, convocation.Id, person.Id),
        };
        yield return new SlotSeatTaken(convocation.SlotId, convocation.Id, command.AgentId, command.At);
        yield return convocation.Planned(
            convocation.Plan.ForDate(MessageRole.Summons, telling ?? Notifications.Telling.RemindOnly, command.At),
            command.At);
    }

    private static ConvocationOutcomeCorrected Corrected(
        Convocation convocation,
        CorrectOutcome command,
        bool seatTaken) => new(
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            PlaceId: convocation.PlaceId,
            StartsAt: convocation.StartsAt,
            From: convocation.Status,
            To: command.To,
            SeatTaken: seatTaken,
            CorrectedBy: command.AgentId,
            CorrectedAt: command.At);
}
