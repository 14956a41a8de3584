using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class ChangeMobileSpec
{
    private static readonly ChangeMobile Command =
        new(Reachability.Mobile, MobileHash: "0f3a", MobileEnding: "12", Sample.AgentId, Sample.Before);

    [Fact]
    public void A_new_number_replaces_the_former_one_once() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Command))
            .Then(Sample.MobileChanged)
            .AndAgainNothing();

    [Fact]
    public void Somebody_who_had_no_number_may_get_one() =>
        Given(Sample.PersonWithoutMobile)
            .When(past => Decide(past, Command))
            .Then(Sample.MobileChanged with { Change = MobileChange.Added })
            .AndAgainNothing();

    [Fact]
    public void Somebody_may_refuse_texts_and_keep_the_number() =>
        Given(Sample.PersonWithMobile, Sample.MobileChanged)
            .When(past => Decide(past, Command with { Reachability = Reachability.RefusesSms }))
            .Then(Sample.SmsRefused with { Change = MobileChange.Kept })
            .AndAgainNothing();

    [Fact]
    public void Somebody_who_accepts_texts_again_is_reachable_again() =>
        Given(Sample.PersonWithMobile, Sample.SmsRefused)
            .When(past => Decide(past, Command))
            .Then(Sample.MobileChanged with { Change = MobileChange.Kept })
            .AndAgainNothing();

    [Fact]
    public void A_number_may_be_taken_away() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { Reachability = Reachability.NoMobile, MobileHash = null, MobileEnding = null }))
            .Then(Sample.MobileChanged with
            {
                Reachability = Reachability.NoMobile,
                MobileHash = null,
                MobileEnding = null,
                Change = MobileChange.Removed,
            })
            .AndAgainNothing();

    [Fact]
    public void Without_a_number_the_agent_says_why() =>
        Given(Sample.PersonWithMobile)
            .When(past => Decide(past, Command with { MobileHash = null, MobileEnding = null }))
            .ThenRefused(RegisterProbationer.MobileMissing);

    private static Decision Decide(Past past, ChangeMobile command) => ChangeMobile.Decide(past.Person, command);
}
