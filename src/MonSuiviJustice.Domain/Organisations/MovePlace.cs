using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>
/// Announces that a place moves. Slots and bookings stay what they are: their address follows from their day. The
/// predecessor copies agendas, slots and texts to a second place and archives the first (<c>PreparePlaceTransfertJob</c>).
/// </summary>
/// <param name="From">The first day at the new address, on the calendar of the place.</param>
/// <param name="SwitchboardLine">Null when the line moves along.</param>
public sealed record MovePlace(
    Guid MoveId,
    DateOnly From,
    string Street,
    string? SwitchboardLine,
    Guid AgentId,
    DateTimeOffset At)
{
    /// <summary>Predecessor: <c>app/models/place_transfert.rb</c>, tomorrow at the earliest.</summary>
    public static readonly Refusal TooLate = new(
        "place.move-too-late",
        "Un changement d'adresse s'annonce au plus tard la veille.");

    public static Decision Decide(Place place, Service service, MovePlace command)
    {
        var former = place.DetailsOn(command.From);
        var latter = former with
        {
            Street = command.Street,
            SwitchboardLine = command.SwitchboardLine ?? former.SwitchboardLine,
        };
        latter = latter.Normalised();

        return place.IsArchived ? Place.Archived
            : command.From <= place.DayOf(command.At) ? TooLate
            : latter == former ? Decision.NothingToDo
            : latter.FaultAt(service.Type) is { } because ? because
            : Decision.Accept(new PlaceMovePlanned(
                PlaceId: place.Id,
                MoveId: command.MoveId,
                From: command.From,
                Street: latter.Street,
                SwitchboardLine: latter.SwitchboardLine == former.SwitchboardLine ? null : latter.SwitchboardLine,
                PlannedBy: command.AgentId,
                PlannedAt: command.At));
    }
}
