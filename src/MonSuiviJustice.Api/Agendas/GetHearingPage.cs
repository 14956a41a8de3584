using System.Globalization;
using System.Net;
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
    [WolverineGet("/v1/hearing-tables/page"), Needs(Right.ReadAgenda)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Html)]
    public static Task<IResult> Get(
        [FromQuery] HearingSearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) => new HearingReading(http, session, clock.Now()).Show(
            search,
            table => Results.Content(PageOf(table), $"{MediaTypeNames.Text.Html}; charset=utf-8"));

    private static string PageOf(HearingTable table)
    {
        var title = Encoded($"{KindTable.Of(table.Kind).FrenchLabel}, {table.From.ToString("MMMM yyyy", French)}");
        var days = table.Lines.Zip(HearingWords.RowsOf(table)).GroupBy(line => line.First.Date).ToArray();
        var tables = days.Length == 0
            ? "<p>Aucun créneau à ces dates.</p>"
            : string.Concat(days.Select(day => DayOf(table, day.Key, day.Select(line => line.Second))));

        // Each day begins its own table: the heads come back on the next sheet of paper.
        return $$"""
            <!doctype html>
            <html lang="fr"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>{{title}}</title>
            <style>
            @page { size: A4 landscape; margin: 1cm }
            body { font: 10pt/1.4 sans-serif }
            table { border-collapse: collapse; width: 100%; margin-bottom: 1em }
            caption { text-align: left; font-weight: bold; padding: .3em 0 }
            th, td { border: 1px solid; padding: .2em .4em; text-align: left; height: 1.4em }
            thead { display: table-header-group }
            tr { break-inside: avoid }
            </style></head>
            <body><h1>{{title}}</h1>
            {{tables}}
            </body></html>
            """;
    }

    private static string DayOf(HearingTable table, DateOnly day, IEnumerable<IReadOnlyList<string>> rows) =>
        $"""
         <table><caption>{Encoded(day.ToString("dddd d MMMM yyyy", French))}</caption>
         <thead><tr>{Cells("th scope=\"col\"", "th", HearingWords.HeadOf(table))}</tr></thead>
         <tbody>{string.Concat(rows.Select(row => $"<tr>{Cells("td", "td", row)}</tr>"))}</tbody></table>
         """;

    // The day stands above its table.
    private static string Cells(string open, string close, IReadOnlyList<string> cells) =>
        string.Concat(cells.Skip(1).Select(cell => $"<{open}>{Encoded(cell)}</{close}>"));

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
