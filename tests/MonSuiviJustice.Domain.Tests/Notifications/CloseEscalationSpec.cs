using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class CloseEscalationSpec
{
    [Fact]
    public void Who_was_told_otherwise_need_not_be_told_again() =>
        Given(Sample.EscalationOpened)
            .When(Decide)
            .Then(Sample.EscalationClosed);

    [Fact]
    public void What_is_closed_stays_closed() =>
        Given(Sample.EscalationOpened, Sample.EscalationClosed)
            .When(Decide)
            .ThenRefused(Escalation.AlreadyClosed);

    private static Decision Decide(Past past) => CloseEscalation.Decide(
        past.Escalation ?? throw new InvalidOperationException(),
        new(Sample.AgentId, Sample.BookedAt.AddDays(1)));
}
