using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class ImportProbationerSpec
{
    private static readonly ImportProbationer Command = new(Sample.Court, [Sample.Spip], Sample.AgentId, Sample.Before);

    [Fact]
    public void The_court_follows_whoever_its_spip_alone_follows_once() =>
        Given(Sample.PersonWithMobile)
            .When(past => ImportProbationer.Decide(past.Person, Command))
            .Then(new ProbationerFollowingChanged(
                Sample.ProbationerId,
                Added: [Sample.Court],
                Removed: [],
                FollowingReason.Attachment,
                Sample.AgentId,
                Sample.Before))
            .AndAgainNothing();

    [Fact]
    public void Whoever_another_service_follows_stays_as_they_are() =>
        Given(Sample.PersonWithMobile)
            .When(past => ImportProbationer.Decide(past.Person, Command with { Linked = [Sample.OtherSpip] }))
            .ThenNothing();

    [Fact]
    public void So_does_whoever_is_in_the_archive() =>
        Given(Sample.PersonWithMobile, Sample.PersonArchived)
            .When(past => ImportProbationer.Decide(past.Person, Command))
            .ThenNothing();
}
