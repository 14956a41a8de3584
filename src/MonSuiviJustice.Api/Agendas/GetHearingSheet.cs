using System.Net.Mime;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

public static class GetHearingSheetEndpoint
{
    /// <summary>The hearing table as a file for a spreadsheet: semicolons, UTF-8 with its mark, one line per seat.</summary>
    [WolverineGet("/v1/hearing-tables/csv"), Needs(Right.ReadAgenda), Costly]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Csv)]
    public static Task<IResult> Get(
        [FromQuery] HearingSearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) => new HearingReading(http, session, clock.Now()).Show(search, table =>
        {
            http.Response.Headers.ContentDisposition =
                $"attachment; filename=\"sorties-audience-{table.From:yyyy-MM-dd}.csv\"";
            var lines = new[] { HearingWords.HeadOf(table) }.Concat(HearingWords.RowsOf(table));
            return Csv.Of(lines);
        });
}
