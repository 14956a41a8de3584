using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="SeatInsee">Commune of its seat, INSEE code.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="HeadquartersCode">The SPIP of which it is an antenna; null when it is none.</param>
/// <param name="CrossJurisdiction">May its enforcement office book outside its jurisdiction?</param>
/// <param name="AntiTerrorist">Does this court follow whoever is marked JAPAT?</param>
public sealed record ServiceLine(
    string ServiceCode,
    ServiceType Type,
    string Label,
    string DepartmentCode,
    string SeatInsee,
    string TimeZone,
    string? CourtOfAppeal,
    string? HeadquartersCode,
    bool CrossJurisdiction,
    bool Archived,
    bool AntiTerrorist)
{
    internal const string Columns =
        """
        service_code, type, label, department_code, seat_insee, time_zone, court_of_appeal, headquarters_code,
        coalesce(cross_jurisdiction, false), coalesce(archived, false), coalesce(anti_terrorist, false)
        """;

    internal static ServiceLine Of(DbDataReader row) => new(
        ServiceCode: row.GetString(0),
        Type: row.Name<ServiceType>(1),
        Label: row.GetString(2),
        DepartmentCode: row.GetString(3),
        SeatInsee: row.GetString(4),
        TimeZone: row.GetString(5),
        CourtOfAppeal: row.Text(6),
        HeadquartersCode: row.Text(7),
        CrossJurisdiction: row.GetBoolean(8),
        Archived: row.GetBoolean(9),
        AntiTerrorist: row.GetBoolean(10));
}

public static class GetServicesEndpoint
{
    private const int Longest = 100;

    /// <summary>
    /// The services of a type whose code or name contains the query; all of them without either. Those that are archived
    /// only when asked for.
    /// </summary>
    [WolverineGet("/v1/services"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<IReadOnlyList<ServiceLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        ServiceType? type,
        string? query,
        bool? archived,
        IQuerySession session,
        HttpContext http)
    {
        if (query is { Length: > Longest })
        {
            return Problem.Invalid(new InvalidField("query", $"{Longest} caractères au plus."));
        }

        return Results.Ok(await session.Rows(
            $"""
             select {ServiceLine.Columns} from {ServiceTable.Rows}
             where ($1::text is null or type = $1)
                 and ($4 or archived is not true)
                 and (strpos(sought, $2) > 0 or strpos(service_code, $3) > 0)
             order by sought, service_code
             """,
            [type?.ToString(), SoughtText.Of(query ?? ""), (query ?? "").Trim().ToLowerInvariant(), archived is true],
            ServiceLine.Of,
            http.RequestAborted));
    }
}
