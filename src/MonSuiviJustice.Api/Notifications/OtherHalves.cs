using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>What was booked in one go with the convocations of a batch: their summonses tell both.</summary>
internal sealed class OtherHalves
{
    private readonly Dictionary<Guid, Occasion> _occasions = [];

    /// <param name="known">The facts of these convocations.</param>
    public static async Task<OtherHalves> Of(
        IQuerySession session,
        Streams streams,
        ILookup<Guid, IFact> known,
        IEnumerable<DueMessage> due,
        CancellationToken cancellation)
    {
        var halves = new OtherHalves();
        Guid[] others =
        [
            .. due
                .Where(row => row.Role == MessageRole.Summons)
                .SelectMany(row => known[row.ConvocationId].OfType<ConvocationBooked>())
                .Select(booked => booked.BookedWith)
                .OfType<Guid>(),
        ];

        if (others.Length == 0)
        {
            return halves;
        }

        var convocations = (await streams.Read(session, others, cancellation))
            .FoldAll<Convocation, ConvocationEvent>(Convocation.Evolve)
            .Values.Where(it => it.Status == ConvocationStatus.Booked)
            .ToArray();
        var places = await streams.Read(session, [.. convocations.Select(it => it.PlaceId).Distinct()], cancellation);

        foreach (var convocation in convocations)
        {
            if (places.Fold<Place, PlaceEvent>(convocation.PlaceId, Place.Evolve) is { } place)
            {
                halves._occasions[convocation.Id] = OccasionOf(convocation, place);
            }
        }

        return halves;
    }

    /// <summary>The address of that day: a place that moves is elsewhere by then.</summary>
    public static Occasion OccasionOf(Convocation convocation, Place place) => new(
        PlaceTime.On(convocation.StartsAt, convocation.TimeZone),
        place.DetailsOn(place.DayOf(convocation.StartsAt)));

    /// <summary>Null for a convocation that stands alone by now, and for any text but a summons.</summary>
    public Occasion? With(Convocation convocation, MessageRole role) =>
        role == MessageRole.Summons && convocation.BookedWith is { } other ? _occasions.GetValueOrDefault(other) : null;
}
