using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

public sealed record NamedService(string ServiceCode, ServiceType Type, string Label);

/// <summary>What decides who is competent for a commune.</summary>
public enum CompetenceRule
{
    /// <summary>The court of its canton and the SPIP of that court's department.</summary>
    PlainRule = 1,

    /// <summary>The map says so by an exception, with how it was decided and why.</summary>
    Exception = 2,

    /// <summary>The administrator corrected the map, and says why.</summary>
    Correction = 3,
}

/// <summary>Who is competent on a day for the people who live in a commune.</summary>
/// <param name="Court">Null where no source names one.</param>
/// <param name="Spip">Null where no source names one.</param>
/// <param name="Method">How an exception was decided; null for the other rules.</param>
/// <param name="Remark">Why, in French; null for the plain rule.</param>
/// <param name="ValidFrom">First day on which the map or the correction holds.</param>
/// <param name="Source">Of the map, as the import named it.</param>
public sealed record CommuneServices(
    string Insee,
    string Label,
    string DepartmentCode,
    IReadOnlyList<string> PostalCodes,
    NamedService? Court,
    NamedService? Spip,
    string? Method,
    string? Remark,
    DateOnly At,
    CompetenceRule Rule,
    DateOnly ValidFrom,
    string? Source);

public static class GetCommuneServicesEndpoint
{
    private const string France = "Europe/Paris";

    private static readonly string Competence =
        $"""
         with said as (
             select c.*, m.department_code, m.valid_from, m.source
             from {CompetenceTable.Rows} c join {CompetenceMapTable.Rows} m using (map_id)
             where c.insee = $1 and m.valid_from <= $2 and m.number = (
                 select max(number) from {CompetenceMapTable.Rows} other
                 where other.department_code = m.department_code and other.valid_from <= $2)
             order by m.imported_at desc limit 1
         ), corrected as (
             select * from (
                 select * from {CommuneCorrectionTable.Rows} where insee = $1 and effective_on <= $2
                 order by rank desc limit 1) latest
             where not withdrawn
         )
         select said.insee, said.label, said.department_code, said.postal_codes, said.method,
             coalesce(corrected.reason, said.remark), coalesce(corrected.effective_on, said.valid_from), said.source,
             corrected.rank is not null,
             court.service_code, court.type, court.label, spip.service_code, spip.type, spip.label
         from said left join corrected on true
         left join {ServiceTable.Rows} court on court.service_code =
             case when corrected.rank is null then said.court_code else corrected.court_code end
         left join {ServiceTable.Rows} spip on spip.service_code =
             case when corrected.rank is null then said.spip_code else corrected.spip_code end
         """;

    /// <summary>As of a day, today when left out, and which rule decided; 404 when no map held on that day.</summary>
    [WolverineGet("/v1/communes/{insee}/services"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<CommuneServices>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string insee,
        DateOnly? at,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http)
    {
        var commune = await Find(session, insee, at ?? Today(clock), http.RequestAborted);
        return commune is null ? Problem.NotFound : Results.Ok(commune);
    }

    /// <summary>Null when no map held on that day.</summary>
    internal static async Task<CommuneServices?> Find(
        IQuerySession session,
        string insee,
        DateOnly day,
        CancellationToken cancellation) =>
        await session.Rows(Competence, [insee, day], row => CommuneOf(row, day), cancellation) is [var commune] ? commune : null;

    internal static DateOnly Today(TimeProvider clock) =>
        DateOnly.FromDateTime(PlaceTime.On(clock.Now(), France).DateTime);

    private static CommuneServices CommuneOf(DbDataReader row, DateOnly day)
    {
        var isCorrected = row.GetBoolean(8);
        var method = isCorrected ? null : row.Text(4);

        return new(
            Insee: row.GetString(0),
            Label: row.GetString(1),
            DepartmentCode: row.GetString(2),
            PostalCodes: row.Texts(3),
            Court: ServiceAt(row, 9),
            Spip: ServiceAt(row, 12),
            Method: method,
            Remark: row.Text(5),
            At: day,
            Rule: isCorrected ? CompetenceRule.Correction
                : method is null ? CompetenceRule.PlainRule
                : CompetenceRule.Exception,
            ValidFrom: row.GetFieldValue<DateOnly>(6),
            Source: row.Text(7));
    }

    private static NamedService? ServiceAt(DbDataReader row, int column) => row.Text(column) is { } code
        ? new(code, row.Name<ServiceType>(column + 1), row.GetString(column + 2))
        : null;
}
