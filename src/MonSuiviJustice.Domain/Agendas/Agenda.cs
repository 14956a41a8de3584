using System.Diagnostics;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

/// <param name="Territory">Whose public holidays are kept there.</param>
public sealed record Agenda(Guid Id, Guid PlaceId, string ServiceCode, string TimeZone, Territory Territory)
{
    public static Agenda Evolve(Agenda? state, AgendaEvent fact) => (state, fact) switch
    {
        (null, AgendaOpened opened) => new(
            Id: opened.AgendaId,
            PlaceId: opened.PlaceId,
            ServiceCode: opened.ServiceCode,
            TimeZone: opened.TimeZone,
            Territory: opened.Territory ?? TerritoryTable.OfTimeZone(opened.TimeZone)),
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
