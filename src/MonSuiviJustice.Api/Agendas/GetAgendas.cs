using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Agendas;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

public static class GetAgendasEndpoint
{
    private static readonly string Agendas =
        $"""
         select agenda_id, place_id, service_code, label, time_zone, archived, merged_into from {AgendaTable.Rows}
         where place_id = $1 and (not archived or $2) order by label, agenda_id
         """;

    /// <summary>The agendas of a place, by label; those that are archived only when asked for.</summary>
    [WolverineGet("/v1/places/{placeId}/agendas"), Needs(Right.ReadAgenda)]
    [ProducesResponseType<IReadOnlyList<AgendaSheet>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid placeId,
        bool? archived,
        IQuerySession session,
        HttpContext http) => await http.Show(
        await session.Events.AggregateStreamAsync<Place>(placeId, token: http.RequestAborted),
        place => place.ServiceCode,
        _ => session.Rows(Agendas, [placeId, archived is true], SheetOf, http.RequestAborted));

    private static AgendaSheet SheetOf(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetGuid(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4),
        row.GetBoolean(5),
        row.IsDBNull(6) ? null : row.GetGuid(6));
}
