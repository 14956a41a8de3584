using System.Diagnostics;

namespace MonSuiviJustice.Domain.Agendas;

public sealed record Agenda(Guid Id, Guid PlaceId, string ServiceCode, string TimeZone)
{
    public static Agenda Evolve(Agenda? state, AgendaEvent fact) => (state, fact) switch
    {
        (null, AgendaOpened opened) => new(opened.AgendaId, opened.PlaceId, opened.ServiceCode, opened.TimeZone),
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
