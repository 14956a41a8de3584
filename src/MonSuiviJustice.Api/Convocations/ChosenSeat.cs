using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Api.Convocations;

/// <summary>Where a request wants somebody to be received, and what else takes place then.</summary>
/// <param name="ServiceCode">Which receives.</param>
/// <param name="Standing">The slot, when it stands in the agenda; null at a free time.</param>
/// <param name="IsFree">At a free time, not in a slot opened beforehand.</param>
/// <param name="Held">All that meets it, of its person or, at a free time, in its agenda.</param>
internal sealed record ChosenSeat(
    Seat Seat,
    Guid AgendaId,
    string ServiceCode,
    int Minutes,
    Slot? Standing,
    bool IsFree,
    IReadOnlyList<HeldTime> Held)
{
    public Slot Slot => Standing ?? throw new InvalidOperationException("No slot stands there.");

    /// <summary>In a slot that stands in the agenda: read with what the work asked for before, in one round trip.</summary>
    public static async Task<ChosenSeat> In(Work work, Guid slotId, Guid personId, CancellationToken cancellation)
    {
        var slot = work.Existing<Slot>(slotId);
        await work.Load(cancellation);
        var it = slot.State;
        await work.DemandSeat(it.ServiceCode, cancellation);
        var isFree = it.ReservedFor is not null;

        // Taking the time looks in any case: what takes place then is read for whom it refused.
        var held = isFree || work.IsRepeated
            ? await HeldTimes.Around(
                work.Session,
                new(default, personId, it.AgendaId, it.StartsAt, it.EndsAt),
                isFree,
                cancellation)
            : [];

        return new(it, it.AgendaId, it.ServiceCode, it.Minutes, it, isFree, held);
    }

    /// <summary>At a free time of an agenda.</summary>
    public static async Task<ChosenSeat> At(Work work, WantedTime wanted, Guid personId, CancellationToken cancellation)
    {
        var agenda = work.Existing<Agenda>(wanted.AgendaId);
        await work.Load(cancellation);
        var it = agenda.State;
        await work.DemandSeat(it.ServiceCode, cancellation);

        var startsAt = PlaceTime.At(wanted.Date, wanted.Time, it.TimeZone);
        var endsAt = startsAt.AddMinutes(wanted.Minutes);
        var place = work.Existing<Place>(it.PlaceId);
        await work.Load(cancellation);
        var held = await HeldTimes.Around(work.Session, new(default, personId, it.Id, startsAt, endsAt), isFree: true, cancellation);

        var slotId = Guid.CreateVersion7();
        work.Starts<Slot>(slotId);
        var freeTime = new FreeTime(slotId, it, place.State, wanted.Kind, wanted.Date, wanted.Time, wanted.Minutes);
        return new(Seat.At(freeTime), it.Id, it.ServiceCode, wanted.Minutes, Standing: null, IsFree: true, held);
    }

    /// <summary>What else takes place then, and what the agent says of it.</summary>
    public SameTime SameTime(IReadOnlyList<Overlap>? accepted) => new(Held, accepted ?? []);

    /// <summary>Keeps the time that was decided on; a collision is answered with the ids and times of what it collides with.</summary>
    public Decision Taken(Work work, Decision decision, Guid convocationId, Guid personId)
    {
        if (decision is Decision.Refused(var because)
            && (because == Domain.Convocations.SameTime.PersonOverlap || because == Domain.Convocations.SameTime.AgendaOverlap))
        {
            Metrics.Decided(work.Request, because.Code);
            throw new StopException(Problem.Of(because, Held
                .Where(held => held.ConvocationId != convocationId)
                .OrderBy(held => held.StartsAt)
                .Select(held => Collision.Of(held, personId))
                .ToArray()));
        }

        HeldTimes.Take(work, decision, AgendaId, Minutes, IsFree, personId);
        return decision;
    }
}

/// <param name="Date">On the calendar of the place.</param>
/// <param name="Time">On the clock of the place.</param>
internal sealed record WantedTime(Guid AgendaId, ConvocationKind Kind, DateOnly Date, TimeOnly Time, int Minutes);

/// <summary>What takes place at the same time; of anybody else, no more than this is said.</summary>
/// <param name="Overlap">What the two have in common.</param>
public sealed record Collision(
    Overlap Overlap,
    Guid ConvocationId,
    Guid AgendaId,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt)
{
    internal static Collision Of(HeldTime held, Guid personId) => new(
        held.ProbationerId == personId ? Overlap.Person : Overlap.Agenda,
        held.ConvocationId,
        held.AgendaId,
        held.StartsAt,
        held.EndsAt);
}
