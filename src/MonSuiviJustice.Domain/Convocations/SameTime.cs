using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// What else takes place around the time of a convocation, whatever the service. The predecessor looks at none of it
/// (<c>app/models/appointment.rb</c>): one person is expected in two places, two people at one desk.
/// </summary>
/// <param name="Held">All that meets it, of its person or in its agenda; more than that does no harm.</param>
/// <param name="Accepted">The overlaps that the agent accepts.</param>
public sealed record SameTime(IReadOnlyList<HeldTime> Held, IReadOnlyCollection<Overlap> Accepted)
{
    public static readonly Refusal PersonOverlap = new(
        "convocation.person-overlap",
        "Cette personne est déjà convoquée à cette heure ; confirmez si c'est voulu.");

    public static readonly Refusal AgendaOverlap = new(
        "convocation.agenda-overlap",
        "Cet agenda a déjà une convocation à cette heure ; confirmez si c'est voulu.");

    public static SameTime Nothing { get; } = new([], []);

    /// <summary>The first overlap that the agent does not accept; null when there is none.</summary>
    public Refusal? Refuses(Slot slot, Guid convocationId, Guid personId) =>
        Of(slot, convocationId, personId).Where(overlap => !Accepted.Contains(overlap)).Select(RefusalOf).FirstOrDefault();

    /// <summary>What the fact tells of it: the overlaps that are there, every one of them accepted; null without any.</summary>
    public FactList<Overlap>? AcceptedOf(Slot slot, Guid convocationId, Guid personId)
    {
        FactList<Overlap> overlaps = [.. Of(slot, convocationId, personId)];
        return overlaps.Count > 0 ? overlaps : null;
    }

    /// <summary>What was decided a moment ago stands in the way as well.</summary>
    /// <param name="minutes">How long each of it lasts.</param>
    internal SameTime After(Decision decision, int minutes) => this with
    {
        Held =
        [
            .. Held,
            .. decision.Facts.OfType<ConvocationBooked>().Select(booked => new HeldTime(
                booked.ConvocationId,
                booked.ProbationerId,
                booked.AgendaId,
                booked.StartsAt,
                booked.StartsAt.AddMinutes(minutes))),
        ],
    };

    private static Refusal RefusalOf(Overlap overlap) => overlap switch
    {
        Overlap.Person => PersonOverlap,
        Overlap.Agenda => AgendaOverlap,
    };

    private IEnumerable<Overlap> Of(Slot slot, Guid convocationId, Guid personId)
    {
        var wanted = new HeldTime(convocationId, personId, slot.AgendaId, slot.StartsAt, slot.EndsAt);
        var meeting = Held.Where(held => held.ConvocationId != convocationId && held.Meets(wanted)).ToArray();

        if (Array.Exists(meeting, held => held.ProbationerId == personId))
        {
            yield return Overlap.Person;
        }

        // Whoever opened a slot beforehand has said how many are received at that hour.
        if (slot.ReservedFor is not null && Array.Exists(meeting, held => held.AgendaId == slot.AgendaId))
        {
            yield return Overlap.Agenda;
        }
    }
}
