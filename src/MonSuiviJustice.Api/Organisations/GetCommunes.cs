using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

public sealed record CommuneLine(string Insee, string Label, string DepartmentCode, IReadOnlyList<string> PostalCodes);

public static class GetCommunesEndpoint
{
    private const int Shortest = 2;

    private const int Longest = 100;

    private const int Most = 20;

    /// <summary>The communes whose name or postal code starts with the query, the likeliest first.</summary>
    [WolverineGet("/v1/communes"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<IReadOnlyList<CommuneLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string? query, IQuerySession session, HttpContext http)
    {
        // Letters, digits and spaces: nothing that "like" takes for a joker.
        var sought = query is { Length: <= Longest } ? SoughtText.Of(query) : "";

        if (sought.Length < Shortest)
        {
            return Problem.Invalid(new InvalidField("query", $"De {Shortest} à {Longest} caractères."));
        }

        return Results.Ok(await session.Rows(
            $"""
             select insee, label, department_code, postal_codes from {CommuneTable.Rows}
             where {(char.IsAsciiDigit(sought[0])
                 ? "strpos(' ' || array_to_string(postal_codes, ' '), ' ' || $1) > 0"
                 : "sought like $1 || '%'")}
             order by sought <> $1, length(sought), sought, insee limit {Most}
             """,
            [sought],
            row => new CommuneLine(row.GetString(0), row.GetString(1), row.GetString(2), row.Texts(3)),
            http.RequestAborted));
    }
}
