using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class RecordOptOutSpec
{
    private static readonly RecordOptOut Command = new(Sample.AgentId, Sample.Before);

    [Fact]
    public void Whoever_wants_no_texts_any_more_keeps_the_number() =>
        Given(Sample.PersonWithMobile)
            .When(past => RecordOptOut.Decide(past.Person, Command))
            .Then(Sample.OptedOut)
            .AndAgainNothing();

    [Fact]
    public void Somebody_without_a_number_may_say_so_too() =>
        Given(Sample.PersonWithoutMobile)
            .When(past => RecordOptOut.Decide(past.Person, Command))
            .Then(Sample.OptedOut)
            .AndAgainNothing();

    [Fact]
    public void A_new_number_ends_it() =>
        Given(Sample.PersonWithMobile, Sample.OptedOut)
            .When(past => ChangeMobile.Decide(
                past.Person,
                new(Reachability.Mobile, MobileHash: "0f3a", MobileEnding: "12", Sample.AgentId, Sample.Before)))
            .Then(Sample.MobileChanged)
            .AndAgainNothing();
}
