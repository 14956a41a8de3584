using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>Tells a person, once per move, that their convocation takes place at another address than they know.</summary>
public sealed record RelocateConvocation(DateTimeOffset At)
{
    public static Decision Decide(Convocation convocation, Place place, RelocateConvocation command) =>
        convocation.Status == ConvocationStatus.Booked
        && convocation.StartsAt > command.At
        && place.MoveBefore(PlaceTime.DayOf(convocation.StartsAt, convocation.TimeZone)) is { } move
        && convocation.ArrangedAt < move.PlannedAt
        && convocation.RelocatedFor != move.MoveId
            ? Decision.Accept(
                new ConvocationRelocated(
                    ConvocationId: convocation.Id,
                    ProbationerId: convocation.ProbationerId,
                    PlaceId: convocation.PlaceId,
                    StartsAt: convocation.StartsAt,
                    MoveId: move.MoveId,
                    RelocatedAt: command.At),
                convocation.Planned(convocation.Plan.ForNewAddress(command.At), command.At))
            : Decision.NothingToDo;
}
