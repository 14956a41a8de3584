using System.Globalization;
using System.Net.Mime;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

public static class GetConvocationsPageEndpoint
{
    /// <summary>Sheets of paper have an end.</summary>
    private const int Most = 500;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly string[] Heads = ["Date", "Heure", "Lieu", "Agenda", "Type", "Nom", "Prénom", "Issue"];

    private static readonly string Labels =
        $"""
         select place_id, label from {PlaceTable.Rows} where place_id = any($1)
         union all select agenda_id, label from {AgendaTable.Rows} where agenda_id = any($2)
         """;

    /// <summary>The convocations that the same search lists, as a page to print: five hundred at most, and it says so.</summary>
    [WolverineGet("/v1/convocations/page"), Needs(Right.ReadConvocation)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Html)]
    public static async Task<IResult> Get(
        [FromQuery] ConvocationSearch search,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http)
    {
        var reached = await http.Reaches().ServicesOf(http.Agent(), Right.ReadConvocation, http.RequestAborted);

        if (search.Service is { } service && reached?.Contains(service) == false)
        {
            return Reaches.OutOfReach;
        }

        var lines = await ConvocationList.Read(
            http,
            session,
            search.Conditions(http.Agent(), search.Service is { } one ? [one] : reached, clock.Now()),
            ListOrder.Of(search.Sort, after: null, Most));
        var isCut = http.Response.Headers.Remove("Link");
        var labels = (await session.Rows(
            Labels,
            [lines.Select(line => line.PlaceId).Distinct().ToArray(), lines.Select(line => line.AgendaId).Distinct().ToArray()],
            row => (Id: row.GetGuid(0), Label: row.GetString(1)),
            http.RequestAborted)).ToDictionary(it => it.Id, it => it.Label);
        return Print.Answer(Print.Page("Convocations", Body(lines, labels, isCut)));
    }

    private static string Body(IReadOnlyList<ConvocationLine> lines, Dictionary<Guid, string> labels, bool isCut) => lines.Count == 0
        ? "<p>Aucune convocation.</p>"
        : Print.Table("", Heads, lines.Select(line => RowOf(line, labels)))
            + (isCut ? $"<p>Seules les {Most} premières sont imprimées : précisez la recherche.</p>" : "");

    private static string[] RowOf(ConvocationLine line, Dictionary<Guid, string> labels) =>
    [
        line.StartsAt.ToString("ddd dd/MM/yyyy", French),
        line.StartsAt.ToString("HH'h'mm", CultureInfo.InvariantCulture),
        labels.GetValueOrDefault(line.PlaceId, ""),
        labels.GetValueOrDefault(line.AgendaId, ""),
        KindTable.Of(line.Kind).FrenchLabel,
        line.Probationer.LastName ?? "",
        line.Probationer.FirstName ?? "",
        StatusWords.Of(line.Status),
    ];
}
