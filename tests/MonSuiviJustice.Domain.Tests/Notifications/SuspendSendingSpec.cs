using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class SuspendSendingSpec
{
    private static readonly SuspendSending Suspend = new(SuspensionReason.WrongText, Sample.AgentId, Sample.BookedAt);

    [Fact]
    public void All_sending_is_suspended_for_a_reason() =>
        Given()
            .When(past => SuspendSending.Decide(past.Sending, Suspend))
            .Then(Sample.SendingSuspended)
            .AndAgainNothing();

    [Fact]
    public void Another_reason_takes_the_place_of_the_first() =>
        Given(Sample.SendingSuspended)
            .When(past => SuspendSending.Decide(past.Sending, Suspend with { Reason = SuspensionReason.Provider }))
            .Then(Sample.SendingSuspended with { Reason = SuspensionReason.Provider })
            .AndAgainNothing();

    [Fact]
    public void What_was_resumed_is_suspended_again() =>
        Given(Sample.SendingSuspended, Sample.SendingResumed)
            .When(past => SuspendSending.Decide(past.Sending, Suspend))
            .Then(Sample.SendingSuspended)
            .AndAgainNothing();
}
