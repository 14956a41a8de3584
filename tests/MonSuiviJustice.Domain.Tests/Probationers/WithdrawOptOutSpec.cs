using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class WithdrawOptOutSpec
{
    private static readonly WithdrawOptOut Command = new(Sample.AgentId, Sample.Before);

    [Fact]
    public void Texts_go_again_to_the_number_that_was_kept() =>
        Given(Sample.PersonWithMobile, Sample.OptedOut)
            .When(past => WithdrawOptOut.Decide(past.Person, Command))
            .Then(Sample.OptOutWithdrawn)
            .AndAgainNothing();

    [Fact]
    public void Without_a_number_there_is_nothing_to_send_to() =>
        Given(Sample.PersonWithoutMobile, Sample.OptedOut)
            .When(past => WithdrawOptOut.Decide(past.Person, Command))
            .ThenRefused(RegisterProbationer.MobileMissing);

    [Fact]
    public void Whoever_has_not_opted_out_has_nothing_to_withdraw() =>
        Given(Sample.PersonWithoutMobile)
            .When(past => WithdrawOptOut.Decide(past.Person, Command))
            .ThenNothing();
}
