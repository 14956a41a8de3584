using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class AttachProbationerSpec
{
    [Fact]
    public void The_service_follows_the_person_too_once() =>
        Given(Sample.PersonWithMobile)
            .When(past => AttachProbationer.Decide(past.Person, new(Sample.Court, Sample.AgentId, Sample.Before)))
            .Then(Sample.FollowingChanged with { Reason = FollowingReason.Attachment })
            .AndAgainNothing();

    [Fact]
    public void A_service_that_follows_already_is_not_added() =>
        Given(Sample.PersonWithMobile)
            .When(past => AttachProbationer.Decide(past.Person, new(Sample.Spip, Sample.AgentId, Sample.Before)))
            .ThenNothing();

    [Fact]
    public void Whoever_was_erased_is_left_in_peace() =>
        Given(Sample.PersonWithMobile, Sample.PersonErased)
            .When(past => AttachProbationer.Decide(past.Person, new(Sample.Court, Sample.AgentId, Sample.Before)))
            .ThenRefused(EraseProbationer.Erased);
}
