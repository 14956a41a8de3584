using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <param name="CommuneInsee">Where it is when not in the commune of the service's seat, as an antenna overseas.</param>
public sealed record OpenPlace(
    Guid PlaceId,
    PlaceDetails Details,
    Guid AgentId,
    DateTimeOffset At,
    string? CommuneInsee = null)
{
    public static Decision Decide(Place? place, Service service, OpenPlace command)
    {
        var details = command.Details.Normalised();

        return place is not null ? Decision.NothingToDo
            : service.IsArchived ? Service.Archived
            : details.FaultAt(service.Type) is { } because ? because
            : Decision.Accept(new PlaceOpened(
                PlaceId: command.PlaceId,
                ServiceCode: service.Code,
                Label: details.Label,
                Street: details.Street,
                SwitchboardLine: details.SwitchboardLine,
                TimeZone: service.TimeZone,
                Kinds: details.Kinds,
                OpenedBy: command.AgentId,
                OpenedAt: command.At,
                Territory: TerritoryTable.OfCommune(command.CommuneInsee ?? service.SeatInsee),
                Mailbox: details.Mailbox,
                MainContact: details.MainContact,
                PreparationLink: details.PreparationLink));
    }
}
