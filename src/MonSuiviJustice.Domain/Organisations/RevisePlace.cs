using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>All that is told of a place from now on; texts that have not left yet say it too.</summary>
public sealed record RevisePlace(PlaceDetails Details, Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Place place, Service service, RevisePlace command)
    {
        var details = command.Details.Normalised();

        return place.IsArchived ? Place.Archived
            : details.FaultAt(service.Type) is { } because ? because
            : Decision.Accept([.. FactsOf(place, details, command)]);
    }

    private static IEnumerable<IFact> FactsOf(Place place, PlaceDetails details, RevisePlace command)
    {
        if (details.Label != place.Details.Label)
        {
            yield return new PlaceRenamed(place.Id, details.Label, RenamedBy: command.AgentId, RenamedAt: command.At);
        }

        if (details != place.Details with { Label = details.Label })
        {
            yield return new PlaceRevised(
                PlaceId: place.Id,
                Street: details.Street,
                SwitchboardLine: details.SwitchboardLine,
                Mailbox: details.Mailbox,
                MainContact: details.MainContact,
                PreparationLink: details.PreparationLink,
                Kinds: details.Kinds,
                RevisedBy: command.AgentId,
                RevisedAt: command.At);
        }
    }
}
