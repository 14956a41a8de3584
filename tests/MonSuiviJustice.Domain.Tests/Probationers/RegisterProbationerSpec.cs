using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class RegisterProbationerSpec
{
    private static readonly RegisterProbationer Command = new(
        ProbationerId: Sample.ProbationerId,
        ServiceCode: Sample.Spip,
        Reachability: Reachability.Mobile,
        MobileHash: "b6d1",
        MobileEnding: "78",
        AgentId: Sample.AgentId,
        At: Sample.BookedAt);

    [Fact]
    public void A_person_with_a_mobile_is_registered_once() =>
        Given()
            .When(past => Decide(past, Command))
            .Then(Sample.PersonWithMobile)
            .AndAgainNothing();

    [Fact]
    public void A_person_may_have_no_mobile() =>
        Given()
            .When(past => Decide(past, Command with
            {
                Reachability = Reachability.NoMobile,
                MobileHash = null,
                MobileEnding = null,
            }))
            .Then(Sample.PersonWithoutMobile)
            .AndAgainNothing();

    [Fact]
    public void A_person_who_refuses_texts_keeps_the_number() =>
        Given()
            .When(past => Decide(past, Command with { Reachability = Reachability.RefusesSms }))
            .Then(Sample.PersonWithMobile with { Reachability = Reachability.RefusesSms })
            .AndAgainNothing();

    [Fact]
    public void Without_a_number_the_agent_says_why() =>
        Given()
            .When(past => Decide(past, Command with { MobileHash = null, MobileEnding = null }))
            .ThenRefused(RegisterProbationer.MobileMissing);

    private static Decision Decide(Past past, RegisterProbationer command) =>
        RegisterProbationer.Decide(past.Any<Probationer>(Sample.ProbationerId), command);
}
