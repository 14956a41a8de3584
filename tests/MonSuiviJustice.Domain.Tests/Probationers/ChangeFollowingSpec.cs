using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class ChangeFollowingSpec
{
    [Fact]
    public void An_archived_file_stays_as_it_is() =>
        Given(Sample.PersonWithMobile, Sample.PersonArchived)
            .When(past => Decide(past, [Sample.Spip, Sample.Court]))
            .ThenRefused(ArchiveProbationer.Archived);

    [Fact]
    public void An_agent_says_that_a_service_of_the_commune_follows_too() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, [Sample.Spip, Sample.Court]))
            .Then(Sample.FollowingChanged)
            .AndAgainNothing();

    [Fact]
    public void The_services_that_followed_before_it_was_told_are_the_one_that_registered() =>
        Given(Sample.PersonWithMobile with { FollowedBy = null })
            .When(past => Decide(past, [Sample.Spip]))
            .ThenNothing();

    [Fact]
    public void An_agent_takes_no_service_away() =>
        Given(Sample.PersonWithMobile, Sample.FollowingChanged)
            .When(past => Decide(past, [Sample.Court]))
            .ThenRefused(ChangeFollowing.NotToBeRemoved);

    [Fact]
    public void A_central_administrator_does() =>
        Given(Sample.PersonWithMobile, Sample.FollowingChanged)
            .When(past => Decide(past, [Sample.Court, "spip-13"], mayCorrect: true))
            .Then(Sample.FollowingChanged with { Added = ["spip-13"], Removed = [Sample.Spip] })
            .AndAgainNothing();

    [Fact]
    public void An_agent_adds_no_service_that_has_nothing_to_do_with_it() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, [Sample.Spip, "spip-13"]))
            .ThenRefused(ChangeFollowing.NotCompetent);

    [Theory]
    [InlineData(Sample.Court, false)]
    [InlineData("tj-paris", true)]
    public void For_whoever_is_marked_JAPAT_the_court_is_the_one_in_charge(string court, bool isAdded)
    {
        var outcome = Given(Sample.PersonWithMobile, Sample.JapatMarked).When(past => Decide(past, [Sample.Spip, court]));

        if (isAdded)
        {
            outcome.Then(Sample.FollowingChanged with { Added = [court] });
        }
        else
        {
            outcome.ThenRefused(ChangeFollowing.NotCompetent);
        }
    }

    [Fact]
    public void Somebody_always_follows() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, [], mayCorrect: true))
            .ThenRefused(ChangeFollowing.NobodyFollows);

    private static Decision Decide(Past past, FactList<string> services, bool mayCorrect = false) => ChangeFollowing.Decide(
        past.Person,
        Sample.Candidates,
        new(services, FollowingReason.Commune, mayCorrect, Sample.AgentId, Sample.Before));
}
