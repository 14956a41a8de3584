using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

public sealed record OpenAgenda(Guid AgendaId, string Label, Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Agenda? agenda, Place place, OpenAgenda command) => agenda switch
    {
        not null => Decision.NothingToDo,
        _ when place.IsArchived => Place.Archived,
        _ => Decision.Accept(new AgendaOpened(
            AgendaId: command.AgendaId,
            PlaceId: place.Id,
            ServiceCode: place.ServiceCode,
            Label: command.Label,
            TimeZone: place.TimeZone,
            OpenedBy: command.AgentId,
            OpenedAt: command.At,
            Territory: place.Territory)),
    };
}
