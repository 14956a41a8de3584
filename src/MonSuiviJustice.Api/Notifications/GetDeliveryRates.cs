using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>What became of the texts of one service that one provider was asked to carry.</summary>
/// <param name="Provider">Null for texts of before there were several.</param>
/// <param name="AwaitingReceipt">Taken by the provider, which has not told yet whether they arrived.</param>
/// <param name="Faults">What stood in the way of those that were rejected or did not arrive.</param>
public sealed record DeliveryRate(
    string Service,
    SmsProvider? Provider,
    int AwaitingReceipt,
    int Delivered,
    int Undelivered,
    int Rejected,
    int Uncertain,
    IReadOnlyDictionary<DeliveryFault, int> Faults)
{
    /// <summary>Of those whose receipt came; null while none did.</summary>
    public double? Rate => Delivered + Undelivered == 0 ? null : (double)Delivered / (Delivered + Undelivered);
}

public static class GetDeliveryRatesEndpoint
{
    private static readonly string Counts =
        $"""
         select p.service_code, q.provider, q.state, q.fault, count(*)::int
         from {SmsQueueTable.Rows} q join {PlaceTable.Rows} p using (place_id)
         where q.attempt_id is not null
           and ($1::date is null or (q.due_at at time zone p.time_zone)::date >= $1)
           and ($2::date is null or (q.due_at at time zone p.time_zone)::date <= $2)
           and ($3::text[] is null or p.service_code = any($3))
         group by p.service_code, q.provider, q.state, q.fault
         """;

    /// <summary>How well texts arrive, per service and provider.</summary>
    [WolverineGet("/v1/delivery-rates"), Needs(Right.ReadAttendance)]
    [ProducesResponseType<IReadOnlyList<DeliveryRate>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get([FromQuery] DeliverySearch search, IQuerySession session, HttpContext http)
    {
        var reached = await http.Reaches().ServicesOf(http.Agent(), Right.ReadAttendance, http.RequestAborted);

        if (search.Service is { } service && reached?.Contains(service) == false)
        {
            return Reaches.OutOfReach;
        }

        string[]? services = search.Service is { } one ? [one] : reached?.ToArray();
        var counts = await session.Rows(
            Counts,
            [search.From, search.To, services],
            row => new Count(
                row.GetString(0),
                row.Text(1) is { } provider ? Enum.Parse<SmsProvider>(provider) : null,
                row.Name<QueueState>(2),
                row.Text(3) is { } fault ? Enum.Parse<DeliveryFault>(fault) : null,
                row.GetInt32(4)),
            http.RequestAborted);
        return Results.Ok(counts
            .GroupBy(count => (count.Service, count.Provider))
            .OrderBy(line => line.Key.Service, StringComparer.Ordinal)
            .ThenBy(line => line.Key.Provider)
            .Select(line => RateOf(line.Key.Service, line.Key.Provider, [.. line])));
    }

    private static DeliveryRate RateOf(string service, SmsProvider? provider, IReadOnlyList<Count> counts)
    {
        return new(
            Service: service,
            Provider: provider,
            AwaitingReceipt: Of(QueueState.Accepted) + Of(QueueState.Sent),
            Delivered: Of(QueueState.Delivered),
            Undelivered: Of(QueueState.Undelivered),
            Rejected: Of(QueueState.Rejected),
            Uncertain: Of(QueueState.Uncertain),
            Faults: counts.Where(count => count.Fault is not null)
                .GroupBy(count => count.Fault ?? DeliveryFault.Unknown, count => count.Texts)
                .ToDictionary(fault => fault.Key, fault => fault.Sum()));

        int Of(QueueState state) => counts.Where(count => count.State == state).Sum(count => count.Texts);
    }

    private sealed record Count(string Service, SmsProvider? Provider, QueueState State, DeliveryFault? Fault, int Texts);
}
