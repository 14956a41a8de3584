using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class SendLetterSpec
{
    [Fact]
    public void A_letter_that_left_tells_the_person() =>
        Given(Sample.EscalationOpened)
            .When(Decide)
            .Then(Sample.LetterSent);

    [Fact]
    public void What_is_closed_stays_closed() =>
        Given(Sample.EscalationOpened, Sample.EscalationClosed)
            .When(Decide)
            .ThenRefused(Escalation.AlreadyClosed);

    private static Decision Decide(Past past) => SendLetter.Decide(
        past.Escalation ?? throw new InvalidOperationException(),
        new(Sample.AgentId, Sample.BookedAt.AddDays(1)));
}
