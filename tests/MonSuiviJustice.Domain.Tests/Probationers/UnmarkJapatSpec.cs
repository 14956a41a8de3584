using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class UnmarkJapatSpec
{
    private static readonly UnmarkJapat Command = new(Sample.AgentId, Sample.Before);

    private static readonly ProbationerFollowingChanged CourtAdded =
        Sample.FollowingChanged with { Added = ["tj-paris"], Reason = FollowingReason.AntiTerrorist };

    [Fact]
    public void The_court_that_came_with_the_mark_goes_with_it() =>
        Given(Sample.PersonWithMobile, Sample.JapatMarked, CourtAdded)
            .When(past => UnmarkJapat.Decide(past.Person, Command))
            .Then(Sample.JapatUnmarked, CourtAdded with { Added = [], Removed = ["tj-paris"] })
            .AndAgainNothing();

    [Fact]
    public void A_court_that_nobody_else_could_replace_stays() =>
        Given(
                Sample.PersonWithMobile with { FollowedBy = [new("tj-paris", FollowingReason.AntiTerrorist)] },
                Sample.JapatMarked)
            .When(past => UnmarkJapat.Decide(past.Person, Command))
            .Then(Sample.JapatUnmarked)
            .AndAgainNothing();

    [Fact]
    public void Whoever_is_not_marked_has_nothing_to_lose() =>
        Given(Sample.PersonWithMobile)
            .When(past => UnmarkJapat.Decide(past.Person, Command))
            .ThenNothing();
}
