using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="Antennas">Those that the reference data list.</param>
/// <param name="LinkedServices">The SPIP of a TJ, the TJ of a SPIP: they work together.</param>
/// <param name="AntennaServices">The services of which this one is the headquarters.</param>
/// <param name="Mailbox">Of the service; null when none is known.</param>
/// <param name="Distribution">How cases are shared among judges' chambers, a paragraph each.</param>
public sealed record ServiceCard(
    ServiceLine Service,
    IReadOnlyList<Antenna> Antennas,
    IReadOnlyList<NamedService> LinkedServices,
    IReadOnlyList<NamedService> AntennaServices,
    string? Mailbox,
    IReadOnlyList<string> Distribution);

public static class GetServiceCardEndpoint
{
    [WolverineGet("/v1/services/{serviceCode}"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<ServiceCard>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string serviceCode, IQuerySession session, HttpContext http)
    {
        var found = await session.Rows(
            $"select {ServiceLine.Columns}, mailbox, distribution from {ServiceTable.Rows} where service_code = $1",
            [serviceCode],
            row => (Line: ServiceLine.Of(row), Mailbox: row.Text(11), Distribution: row.TextsOrNone(12)),
            http.RequestAborted);

        return found is [var service]
            ? Results.Ok(new ServiceCard(
                service.Line,
                await Antennas(serviceCode, session, http.RequestAborted),
                await Named(
                    $"service_code in (select linked_code from {ServiceLinkTable.Rows} where service_code = $1)",
                    serviceCode,
                    session,
                    http.RequestAborted),
                await Named("headquarters_code = $1", serviceCode, session, http.RequestAborted),
                service.Mailbox,
                service.Distribution))
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

    private static Task<IReadOnlyList<NamedService>> Named(
        string condition,
        string serviceCode,
        IQuerySession session,
        CancellationToken cancellation) => session.Rows(
            $"select service_code, type, label from {ServiceTable.Rows} where {condition} order by sought, service_code",
            [serviceCode],
            row => new NamedService(row.GetString(0), row.Name<ServiceType>(1), row.GetString(2)),
            cancellation);
}
