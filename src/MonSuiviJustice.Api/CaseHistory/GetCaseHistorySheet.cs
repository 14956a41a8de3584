using System.Globalization;
using System.Net.Mime;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.CaseHistory;

public static class GetCaseHistorySheetEndpoint
{
    private static readonly string[] Head = ["N°", "Enregistré le", "Fait", "Phrase", "Agent", "Rôle", "Dossier"];

    /// <summary>The facts of one person as a file for a spreadsheet, with their instants in ISO 8601.</summary>
    [WolverineGet("/v1/probationers/{probationerId}/history/csv"), Needs(Right.ReadCaseHistory), Costly]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Csv)]
    public static Task<IResult> Get(
        Guid probationerId,
        [FromQuery] CaseHistorySearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) => http.Tell(session, probationerId, search, clock.Now(), lines =>
        {
            http.Response.Headers.ContentDisposition = "attachment; filename=\"historique.csv\"";
            return Csv.Of([Head, .. lines.SelectMany(RowsOf)]);
        });

    // What became of each text stands under the fact that planned it.
    private static IEnumerable<string[]> RowsOf(CaseHistoryLine line) =>
    [
        Row(line, line.Sentence),
        .. (line.Messages ?? []).Select(message => Row(line, message.Sentence)),
    ];

    private static string[] Row(CaseHistoryLine line, string sentence) =>
    [
        line.Sequence.ToString(CultureInfo.InvariantCulture),
        line.At.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        line.Fact,
        sentence,
        $"{line.AgentId}",
        $"{line.AgentRole}",
        $"{line.ProbationerId}",
    ];
}
