using CsCheck;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class MergeLaws
{
    private const int People = 5;

    private const int Lives = 2_000;

    private static readonly Gen<(bool Merges, int Other, int Kept)[]> Deeds =
        Gen.Select(Gen.Bool, Gen.Int[0, People - 1], Gen.Int[0, People - 1]).Array[0, 40];

    [Fact]
    public void Any_merges_and_unmerges_and_then_a_full_unmerge_give_the_original_files_back() => Deeds.Sample(
        deeds =>
        {
            var before = Past.Of(Enumerable.Range(0, People).Select(PersonOf));
            var after = deeds.Aggregate(before, (past, deed) => past.Then(Decide(past, deed).Facts));
            var apart = Enumerable.Range(0, People).Aggregate(after, (past, other) => past.Then(Parted(past, other).Facts));

            Assert.Equal(Files(before), Files(apart));
        },
        iter: Lives);

    [Fact]
    public void The_link_is_told_the_same_in_both_files_and_never_makes_a_chain() => Deeds.Sample(
        deeds =>
        {
            var past = Past.Of(Enumerable.Range(0, People).Select(PersonOf));

            Assert.All(deeds, deed =>
            {
                var decision = Decide(past, deed);
                past = past.Then(decision.Facts);
                Assert.Empty(decision is Decision.Accepted ? Decide(past, deed).Facts : []);
                Assert.All(past.States.OfType<Probationer>(), person => Assert.Equal(
                    past.States.OfType<Probationer>().Where(it => it.MergedInto == person.Id).Select(it => it.Id).Order(),
                    person.Merged.Order()));
                Assert.DoesNotContain(past.States.OfType<Probationer>(), it => it.MergedInto is not null && it.Merged.Count > 0);
            });
        },
        iter: Lives);

    private static Decision Decide(Past past, (bool Merges, int Other, int Kept) deed) => deed.Merges
        ? MergeProbationer.Decide(Person(past, deed.Other), Person(past, deed.Kept), new(Sample.AgentId, Sample.Before))
        : Parted(past, deed.Other);

    private static Decision Parted(Past past, int other) => UnmergeProbationer.Decide(
        Person(past, other),
        Person(past, other).MergedInto is { } kept ? past.The<Probationer>(kept) : null,
        new(UnmergeSide.Kept, Sample.AgentId, Sample.Before));

    private static Probationer Person(Past past, int number) => past.The<Probationer>(Life.Id("person", number));

    private static IFact PersonOf(int number) => Sample.PersonWithMobile with { ProbationerId = Life.Id("person", number) };

    /// <summary>Everything but how many facts there were.</summary>
    private static IEnumerable<Probationer> Files(Past past) => past.States.OfType<Probationer>()
        .Select(person => person with { Revision = 0 })
        .OrderBy(person => person.Id);
}
