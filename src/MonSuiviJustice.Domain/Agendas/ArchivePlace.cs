using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>A place and its agendas (predecessor: <c>app/controllers/places_controller.rb</c>); who is booked stays.</summary>
public sealed record ArchivePlace(Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Place place, IReadOnlyList<Agenda> agendas, ArchivePlace command) =>
        Decision.Accept([.. FactsOf(place, agendas, command)]);

    private static IEnumerable<IFact> FactsOf(Place place, IReadOnlyList<Agenda> agendas, ArchivePlace command)
    {
        if (!place.IsArchived)
        {
            yield return new PlaceArchived(place.Id, ArchivedBy: command.AgentId, ArchivedAt: command.At);
        }

        foreach (var agenda in agendas.Where(agenda => !agenda.IsArchived))
        {
            yield return new AgendaArchived(agenda.Id, ArchivedBy: command.AgentId, ArchivedAt: command.At);
        }
    }
}
