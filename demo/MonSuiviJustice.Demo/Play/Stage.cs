using System.Globalization;

namespace MonSuiviJustice.Demo.Play;

/// <summary>What has to be there before the first morning: places, agendas, slots.</summary>
internal sealed class Stage(Troupe troupe)
{
    private readonly Dictionary<Venue, Guid> _places = [];

    private readonly Dictionary<Venue, Guid> _agendas = [];

    public IReadOnlyDictionary<Venue, Guid> Places => _places;

    public async Task OpenPlaces()
    {
        foreach (var venue in Venue.All)
        {
            var manager = troupe.LocalAdministrator(venue.Service);
            var place = await manager.Post($"/v1/services/{venue.Service}/places", new
            {
                label = venue.Label,
                street = venue.Street,
                switchboardLine = venue.Line,
                kinds = new[] { venue.Kind },
            });
            var agenda = await manager.Post($"/v1/places/{place.Id}/agendas", new { label = $"Agenda {venue.Label}" });
            (_places[venue], _agendas[venue]) = (place.Id, agenda.Id);
        }
    }

    public Task OpenSlots(IReadOnlyList<SlotPlan> slots) => Together.All(slots, async slot =>
    {
        var answer = await troupe.LocalAdministrator(slot.Venue.Service).Post(
            $"/v1/agendas/{_agendas[slot.Venue]}/slots",
            new
            {
                kind = slot.Venue.Kind,
                date = slot.StartsAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                time = slot.StartsAt.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
                minutes = 30,
                capacity = slot.Capacity,
            });
        slot.Id = answer.Id;
    });
}
