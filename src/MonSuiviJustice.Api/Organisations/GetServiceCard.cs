using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="LinkedServices">The SPIP of a TJ, the TJ of a SPIP: both are competent for one same commune.</param>
public sealed record ServiceCard(
    ServiceLine Service,
    IReadOnlyList<Antenna> Antennas,
    IReadOnlyList<NamedService> LinkedServices);

public static class GetServiceCardEndpoint
{
    [WolverineGet("/v1/services/{serviceCode}"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<ServiceCard>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string serviceCode, IQuerySession session, HttpContext http)
    {
        var found = await session.Rows(
            $"select {ServiceLine.Columns} from {ServiceTable.Rows} where service_code = $1",
            [serviceCode],
            ServiceLine.Of,
            http.RequestAborted);

        return found is [var service]
            ? Results.Ok(new ServiceCard(
                service,
                await Antennas(serviceCode, session, http.RequestAborted),
                await LinkedServices(serviceCode, session, http.RequestAborted)))
            : Problem.NotFound;
    }

    private static Task<IReadOnlyList<Antenna>> Antennas(
        string serviceCode,
        IQuerySession session,
        CancellationToken cancellation) => session.Rows(
            $"""
             select label, seat_insee, court_codes, prison_only from {AntennaTable.Rows}
             where service_code = $1 order by rank
             """,
            [serviceCode],
            row => new Antenna(row.GetString(0), row.GetString(1), new(row.Texts(2)), row.GetBoolean(3)),
            cancellation);

    private static Task<IReadOnlyList<NamedService>> LinkedServices(
        string serviceCode,
        IQuerySession session,
        CancellationToken cancellation) => session.Rows(
            $"""
             select service_code, type, label from {ServiceTable.Rows} where service_code in (
                 select spip_code from {CommuneTable.Rows} where court_code = $1
                 union
                 select court_code from {CommuneTable.Rows} where spip_code = $1)
             order by sought, service_code
             """,
            [serviceCode],
            row => new NamedService(row.GetString(0), row.Name<ServiceType>(1), row.GetString(2)),
            cancellation);
}
