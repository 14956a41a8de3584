using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Organisations;

/// <summary>Completes the moves of places whose day has come on their own calendar, however late this runs.</summary>
internal sealed class DueMoves(
    IDocumentStore store,
    Streams streams,
    BatchAppend append,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<DueMoves> logger)
    : Chore(configuration.GetValue("Organisations:MoveTick", TimeSpan.FromSeconds(1)), logger)
{
    // From the first place on earth where that day begins; the decision asks the place's own calendar.
    private static readonly string Planned =
        $"""
         select distinct place_id from {PlaceMoveTable.Rows}
         where not done and from_day <= (($1::timestamptz at time zone 'UTC') + interval '14 hours')::date
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var now = clock.Now();
        var places = await session.Rows(Planned, [now], row => row.GetGuid(0), cancellation);

        if (places.Count == 0)
        {
            return false;
        }

        await session.BeginTransactionAsync(cancellation);
        await Streams.Lock(session, places, "update", cancellation);
        var known = await streams.Read(session, places, cancellation);
        var facts = places
            .Select(placeId => known.Fold<Place, PlaceEvent>(placeId, Place.Evolve))
            .OfType<Place>()
            .SelectMany(place => CompleteMove.Decide(place, new(now)).Facts)
            .ToArray();
        append.Add(session, facts, startsWith: _ => null, now);
        await session.SaveChangesAsync(cancellation);
        return false;
    }
}
