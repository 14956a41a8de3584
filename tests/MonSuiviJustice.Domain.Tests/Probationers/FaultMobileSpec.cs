using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class FaultMobileSpec
{
    private static readonly FaultMobile Fault =
        new(MobileFault.Dead, Sample.PersonWithMobile.MobileHash ?? "", Sample.MessageId, Sample.BookedAt);

    [Fact]
    public void A_number_that_receives_no_texts_is_on_record_once() =>
        Given(Sample.PersonWithMobile)
            .When(past => FaultMobile.Decide(past.Person, Fault))
            .Then(Sample.MobileFaulted)
            .AndAgainNothing();

    [Fact]
    public void A_number_that_an_agent_changed_meanwhile_is_not_blamed() =>
        Given(Sample.PersonWithMobile)
            .When(past => FaultMobile.Decide(past.Person, Fault with { MobileHash = "another" }))
            .ThenNothing();

    [Fact]
    public void The_same_number_given_again_by_an_agent_is_believed() =>
        Given(Sample.PersonWithMobile, Sample.MobileFaulted)
            .When(past => ChangeMobile.Decide(past.Person, new(
                Reachability.Mobile,
                Sample.PersonWithMobile.MobileHash,
                Sample.PersonWithMobile.MobileEnding,
                Sample.AgentId,
                Sample.Before)))
            .Then(new ProbationerMobileChanged(
                Sample.ProbationerId,
                Reachability.Mobile,
                Sample.PersonWithMobile.MobileHash,
                Sample.PersonWithMobile.MobileEnding,
                Sample.AgentId,
                Sample.Before,
                MobileChange.Kept))
            .AndAgainNothing();
}
