using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

public sealed record NamedService(string ServiceCode, ServiceType Type, string Label);

/// <summary>Who is competent for the people who live in a commune.</summary>
/// <param name="Court">Null where no source names one.</param>
/// <param name="Spip">Null where no source names one.</param>
/// <param name="Method">How an exception was decided; null for the plain rule.</param>
/// <param name="Remark">Why, in French.</param>
public sealed record CommuneServices(
    string Insee,
    string Label,
    string DepartmentCode,
    IReadOnlyList<string> PostalCodes,
    NamedService? Court,
    NamedService? Spip,
    string? Method,
    string? Remark);

public static class GetCommuneServicesEndpoint
{
    [WolverineGet("/v1/communes/{insee}/services"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<CommuneServices>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string insee, IQuerySession session, HttpContext http)
    {
        var found = await session.Rows(
            $"""
             select insee, c.label, c.department_code, postal_codes, method, remark,
                 court.service_code, court.type, court.label, spip.service_code, spip.type, spip.label
             from {CommuneTable.Rows} c
             left join {ServiceTable.Rows} court on court.service_code = court_code
             left join {ServiceTable.Rows} spip on spip.service_code = spip_code
             where insee = $1
             """,
            [insee],
            row => new CommuneServices(
                Insee: row.GetString(0),
                Label: row.GetString(1),
                DepartmentCode: row.GetString(2),
                PostalCodes: row.Texts(3),
                Court: ServiceAt(row, 6),
                Spip: ServiceAt(row, 9),
                Method: row.Text(4),
                Remark: row.Text(5)),
            http.RequestAborted);

        return found is [var commune] ? Results.Ok(commune) : Problem.NotFound;
    }

    private static NamedService? ServiceAt(DbDataReader row, int column) => row.Text(column) is { } code
        ? new(code, row.Name<ServiceType>(column + 1), row.GetString(column + 2))
        : null;
}
