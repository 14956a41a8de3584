using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>The day of a move has come: from now on the place says its new address of itself.</summary>
public sealed record CompleteMove(DateTimeOffset At)
{
    public static Decision Decide(Place place, CompleteMove command) => Decision.Accept(
    [
        .. place.MovesUntil(place.DayOf(command.At))
            .Where(move => !move.IsDone)
            .Select(move => new PlaceMoved(
                place.Id, move.MoveId, move.Street, move.SwitchboardLine, MovedAt: command.At)),
    ]);
}
