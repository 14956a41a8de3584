using System.Globalization;
using System.Net.Mime;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

public static class GetHearingPageEndpoint
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The hearing table as a page to print, in landscape, a table for each day.</summary>
    [WolverineGet("/v1/hearing-tables/page"), Needs(Right.ReadAgenda), Costly]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Html)]
    public static Task<IResult> Get(
        [FromQuery] HearingSearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) => new HearingReading(http, session, clock.Now()).Show(
            search,
            table => Print.Answer(PageOf(table)));

    private static string PageOf(HearingTable table)
    {
        var title = $"{KindTable.Of(table.Kind).FrenchLabel}, {table.From.ToString("MMMM yyyy", French)}";
        var days = table.Lines.Zip(HearingWords.RowsOf(table)).GroupBy(line => line.First.Date).ToArray();
        var tables = days.Length == 0
            ? "<p>Aucun créneau à ces dates.</p>"
            : string.Concat(days.Select(day => DayOf(table, day.Key, day.Select(line => line.Second))));

        // Each day begins its own table: the heads come back on the next sheet of paper.
        return Print.Page(title, tables);
    }

    // The day stands above its table.
    private static string DayOf(HearingTable table, DateOnly day, IEnumerable<IReadOnlyList<string>> rows) => Print.Table(
        day.ToString("dddd d MMMM yyyy", French),
        [.. HearingWords.HeadOf(table).Skip(1)],
        rows.Select(row => row.Skip(1).ToArray()));
}
