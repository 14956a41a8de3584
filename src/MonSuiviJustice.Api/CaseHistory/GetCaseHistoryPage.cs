using System.Globalization;
using System.Net.Mime;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;
using static MonSuiviJustice.Api.Kernel.Print;

namespace MonSuiviJustice.Api.CaseHistory;

public static class GetCaseHistoryPageEndpoint
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The facts of one person as a page to print.</summary>
    [WolverineGet("/v1/probationers/{probationerId}/history/page"), Needs(Right.ReadCaseHistory), Costly]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Html)]
    public static Task<IResult> Get(
        Guid probationerId,
        [FromQuery] CaseHistorySearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) => http.Tell(session, probationerId, search, clock.Now(), lines => Answer(Page(
            "Historique du dossier",
            $"""
             <p>Dossier {probationerId}{(search.AsOf is { } asOf ? $", tel qu'il était connu le {Moment(asOf)} (UTC)" : "")} : {lines.Count} faits.</p>
             <table><thead><tr><th scope="col">N°</th><th scope="col">Enregistré le</th><th scope="col">Fait</th></tr></thead>
             <tbody>{string.Concat(lines.Select(RowOf))}</tbody></table>
             """,
            format: "A4")));

    private static string RowOf(CaseHistoryLine line) =>
        $"""
         <tr><td>{line.Sequence}</td><td>{Moment(line.At)}</td><td>{Encoded(line.Sentence)}
         {string.Concat((line.Messages ?? []).Select(message => $"<br>{Encoded(message.Sentence)}"))}</td></tr>
         """;

    private static string Moment(DateTimeOffset at) => at.ToString("d MMMM yyyy à HH:mm:ss", French);
}
