using CsCheck;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Probationers;

/// <summary>Whatever is said of who follows a person, and in whatever order.</summary>
public sealed class FollowingLaws
{
    private static readonly string[] Codes = ["spip-92", "tj-nanterre", "spip-75", "tj-paris", "spip-13"];

    private static readonly Gen<FactList<Candidate>> Services = Gen.Int[0, Codes.Length - 1].Array[0, 3].Select(numbers =>
        new FactList<Candidate>(numbers.Distinct().Select(it => new Candidate(Codes[it], Codes[it].StartsWith("tj", StringComparison.Ordinal)))));

    private static readonly Gen<Candidates> AllCandidates = Gen.Select(Services, Services, Services, (commune, own, courts) =>
        new Candidates(
            commune,
            [new("spip-92", IsCourt: false), .. own.Where(it => it.ServiceCode != "spip-92")],
            [.. courts.Where(it => it.IsCourt)]));

    private static readonly Gen<Func<Probationer, Decision>> Sayings = Gen.OneOf(
        AllCandidates.Select<Candidates, Func<Probationer, Decision>>(it =>
            person => MarkJapat.Decide(person, it, new(Sample.AgentId, Sample.Before))),
        Gen.Const<Func<Probationer, Decision>>(person => UnmarkJapat.Decide(person, new(Sample.AgentId, Sample.Before))),
        Gen.OneOf(Codes).Select<string, Func<Probationer, Decision>>(code =>
            person => AttachProbationer.Decide(person, new(code, Sample.AgentId, Sample.Before))),
        Gen.Select<Candidates, string[], bool, Func<Probationer, Decision>>(
            AllCandidates, Gen.OneOf(Codes).Array[0, 4], Gen.Bool, (it, codes, mayCorrect) => person => ChangeFollowing.Decide(
                person, it, new([.. codes], FollowingReason.Commune, mayCorrect, Sample.AgentId, Sample.Before))));

    [Fact]
    public void Somebody_always_follows_and_nobody_twice() => Gen
        .Select(AllCandidates, Gen.Bool, Sayings.Array[0, 20])
        .Sample((candidates, japat, sayings) =>
        {
            var person = Probationer.Evolve(null, Sample.PersonWithMobile with { FollowedBy = candidates.Initial(japat) });
            AssertFollowed(person);

            foreach (var say in sayings)
            {
                person = say(person).Facts.Cast<ProbationerEvent>().Aggregate(person, Probationer.Evolve);
                AssertFollowed(person);
            }
        });

    [Fact]
    public void Whoever_may_not_correct_takes_no_service_away() => Gen
        .Select(AllCandidates, Gen.Bool, Gen.OneOf(Codes).Array[0, 4])
        .Sample((candidates, japat, codes) =>
        {
            var person = Probationer.Evolve(null, Sample.PersonWithMobile with { FollowedBy = candidates.Initial(japat) });
            var facts = ChangeFollowing.Decide(person, candidates, new(
                [.. codes], FollowingReason.Commune, MayCorrect: false, Sample.AgentId, Sample.Before)).Facts;

            Assert.All(facts.Cast<ProbationerFollowingChanged>(), fact => Assert.Empty(fact.Removed));
        });

    private static void AssertFollowed(Probationer person)
    {
        Assert.NotEmpty(person.Following);
        Assert.Equal(person.Following.Count, person.Following.Select(it => it.ServiceCode).Distinct().Count());
    }
}
