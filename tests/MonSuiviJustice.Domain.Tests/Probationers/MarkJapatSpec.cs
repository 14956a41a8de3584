using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class MarkJapatSpec
{
    private static readonly MarkJapat Command = new(Sample.AgentId, Sample.Before);

    [Fact]
    public void An_archived_file_stays_as_it_is() =>
        Given(Sample.PersonWithMobile, Sample.PersonArchived)
            .When(past => MarkJapat.Decide(past.Person, Sample.Candidates, Command))
            .ThenRefused(ArchiveProbationer.Archived);

    [Fact]
    public void The_court_in_charge_follows_with_the_mark() =>
        Given(Sample.PersonWithMobile)
            .When(past => MarkJapat.Decide(past.Person, Sample.Candidates, Command))
            .Then(
                Sample.JapatMarked,
                Sample.FollowingChanged with { Added = ["tj-paris"], Reason = FollowingReason.AntiTerrorist })
            .AndAgainNothing();

    [Fact]
    public void A_court_that_follows_already_is_not_added_twice() =>
        Given(Sample.PersonWithMobile, Sample.FollowingChanged with { Added = ["tj-paris"] })
            .When(past => MarkJapat.Decide(past.Person, Sample.Candidates, Command))
            .Then(Sample.JapatMarked)
            .AndAgainNothing();
}
