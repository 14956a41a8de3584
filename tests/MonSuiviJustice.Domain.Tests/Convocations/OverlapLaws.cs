using CsCheck;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class OverlapLaws
{
    private const int Lives = 1_000;

    [Fact]
    public void Nobody_is_expected_twice_at_one_time_unless_an_agent_said_so() => Life.OfAgents.Sample(
        it => Holds(it.Life, it.Deeds, Overlap.Person, (one, other) => one.ProbationerId == other.ProbationerId),
        iter: Lives);

    [Fact]
    public void Nobody_comes_at_a_free_time_that_is_taken_in_the_agenda_unless_an_agent_said_so() => Life.OfAgents.Sample(
        it => Holds(it.Life, it.Deeds, Overlap.Agenda, (one, other) => one.AgendaId == other.AgendaId),
        iter: Lives);

    [Fact]
    public void A_slot_that_was_opened_for_somebody_seats_nobody_else() => Life.OfAgents.Sample(
        it => Assert.All(it.Life.Do(it.Deeds).Past.States.OfType<Slot>(), slot =>
            Assert.True(slot.ReservedFor is not { } owner || slot.Seated.All(seated => seated == owner))),
        iter: Lives);

    // Whoever is placed where others are has been accepted there.
    private static void Holds(Life life, Deed[] deeds, Overlap overlap, Func<HeldTime, HeldTime, bool> share)
    {
        foreach (var deed in deeds)
        {
            var facts = life.Do(deed);
            var held = Life.HeldIn(life.Past);

            foreach (var (convocationId, accepted) in Placed(facts))
            {
                var placed = held.Single(time => time.ConvocationId == convocationId);
                var meets = held.Any(other => other != placed && other.Meets(placed) && share(other, placed));
                var counts = overlap == Overlap.Person || IsFree(life.Past, convocationId);
                Assert.Equal(meets && counts, accepted?.Contains(overlap) == true);
            }
        }
    }

    private static IEnumerable<(Guid ConvocationId, FactList<Overlap>? Accepted)> Placed(IReadOnlyList<IFact> facts)
    {
        var moved = facts.OfType<ConvocationRescheduled>().ToArray();
        return
        [
            .. facts.OfType<ConvocationBooked>().Select(fact => (fact.ConvocationId, fact.Accepted)),
            .. moved.Select(fact => (fact.ConvocationId, fact.Accepted)),
            .. facts.OfType<ConvocationOutcomeCorrected>()
                .Where(fact => fact.SeatTaken && moved.Length == 0)
                .Select(fact => (fact.ConvocationId, fact.Accepted)),
        ];
    }

    private static bool IsFree(Past past, Guid convocationId) =>
        past.The<Slot>(past.The<Convocation>(convocationId).SlotId).ReservedFor is not null;
}
