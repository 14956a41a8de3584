using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// The same convocation on another date: one fact frees one seat and takes another, and everything else is kept. The
/// predecessor makes a new one and loses the prosecutor number (<c>appointments_reschedules_controller.rb</c>).
/// </summary>
public sealed record RescheduleConvocation(Telling? Telling, Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal NotBooked = new(
        "convocation.not-booked",
        "Seule une convocation à venir peut être replanifiée.");

    public static readonly Refusal OtherAgenda = new(
        "convocation.other-agenda",
        "Une convocation est replanifiée dans le même agenda et pour le même type.");

    public static Decision Decide(
        Convocation convocation,
        Seat seat,
        Probationer person,
        SameTime sameTime,
        RescheduleConvocation command) => command switch
        {
            _ when convocation.Status != ConvocationStatus.Booked => NotBooked,
            _ when convocation.SlotId == seat.SlotId => Decision.NothingToDo,
            _ when convocation.StartsAt <= command.At => CancelConvocation.AlreadyStarted,
            _ when person.Closed is { } because => because,
            _ => seat.For(
                convocation.Id,
                command.AgentId,
                command.At,
                slot => To(slot, convocation, person, sameTime, command)),
        };

    private static Decision To(
        Slot slot,
        Convocation convocation,
        Probationer person,
        SameTime sameTime,
        RescheduleConvocation command) => command switch
        {
            _ when slot.AgendaId != convocation.AgendaId || slot.Kind != convocation.Kind => OtherAgenda,
            _ when slot.StartsAt <= command.At => BookConvocation.InThePast,
            _ when slot.StartsAt > PlaceTime.AYearAfter(command.At, slot.TimeZone) => BookConvocation.TooFarAhead,
            { Telling: null } when person.CanReceiveSms => BookConvocation.TellingMissing,
            _ when slot.Refuses(convocation.Id) is { } because => because,
            _ when sameTime.Refuses(slot, convocation.Id, person.Id) is { } because => because,
            _ => Decision.Accept(
                [
                    new SlotSeatFreed(convocation.SlotId, convocation.Id, command.AgentId, command.At),
                    .. MovedTo(slot, convocation, person, sameTime, command),
                ]),
        };

    /// <summary>The seat and the new date; the former seat is somebody else's business.</summary>
    internal static IEnumerable<IFact> MovedTo(
        Slot slot,
        Convocation convocation,
        Probationer person,
        SameTime sameTime,
        RescheduleConvocation command)
    {
        var telling = person.CanReceiveSms ? command.Telling : null;
        var moved = convocation with { StartsAt = slot.StartsAt };

        yield return new SlotSeatTaken(slot.Id, convocation.Id, command.AgentId, command.At);
        yield return new ConvocationRescheduled(
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            PlaceId: slot.PlaceId,
            StartsAt: slot.StartsAt,
            SlotId: slot.Id,
            FormerSlotId: convocation.SlotId,
            FormerStartsAt: convocation.StartsAt,
            Telling: telling,
            RescheduledBy: command.AgentId,
            RescheduledAt: command.At,
            Accepted: sameTime.AcceptedOf(slot, convocation.Id, person.Id));
        yield return moved.Planned(
            moved.Plan.ForDate(MessageRole.Rescheduled, telling ?? Notifications.Telling.RemindOnly, command.At),
            command.At);
    }
}
