using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Convocations;

/// <summary>
/// Plans a text for everybody who was convened before their place announced its move. The view only says where to look; the
/// convocation's own facts say whether its person was told.
/// </summary>
internal sealed class Relocations(
    IDocumentStore store,
    Streams streams,
    BatchAppend append,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<Relocations> logger)
    : Chore(configuration.GetValue("Convocations:RelocationTick", TimeSpan.FromSeconds(1)), logger)
{
    private const int Batch = 500;

    // Of several moves the one that decides where people go that day, as Place.MoveBefore says.
    private static readonly string Concerned =
        $"""
         select c.convocation_id, c.place_id
         from {PlaceMoveTable.Rows} m join {ConvocationTable.Rows} c on c.place_id = m.place_id and c.day >= m.from_day
         where c.status = 'Booked' and c.starts_at > $1 and c.arranged_at < m.planned_at
             and c.relocated_for is distinct from m.move_id
             and not exists (
                 select from {PlaceMoveTable.Rows} later
                 where later.place_id = m.place_id and later.from_day <= c.day
                     and (later.from_day, later.planned_at) > (m.from_day, m.planned_at))
         limit {Batch}
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var now = clock.Now();
        var rows = await session.Rows(
            Concerned,
            [now],
            row => (ConvocationId: row.GetGuid(0), PlaceId: row.GetGuid(1)),
            cancellation);

        if (rows.Count == 0)
        {
            return false;
        }

        await session.BeginTransactionAsync(cancellation);
        Guid[] convocations = [.. rows.Select(row => row.ConvocationId)];
        await Streams.Lock(session, convocations, "update", cancellation);
        var known = await streams.Read(
            session,
            [.. convocations, .. rows.Select(row => row.PlaceId).Distinct()],
            cancellation);
        var facts = rows
            .Select(row => (
                Convocation: known.Fold<Convocation, ConvocationEvent>(row.ConvocationId, Convocation.Evolve),
                Place: known.Fold<Place, PlaceEvent>(row.PlaceId, Place.Evolve)))
            .SelectMany(it => it is ({ } convocation, { } place)
                ? RelocateConvocation.Decide(convocation, place, new(now)).Facts
                : [])
            .ToArray();
        append.Add(session, facts, startsWith: _ => null, now);
        await session.SaveChangesAsync(cancellation);

        // Nothing decided: the view is catching up, and the next tick looks again.
        return rows.Count == Batch && facts.Length > 0;
    }
}
