using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class OpenEscalationSpec
{
    private static readonly OpenEscalation Open = new(DeliveryFault.DeadNumber, Sample.BookedAt);

    [Fact]
    public void Somebody_whom_a_text_did_not_reach_is_told_otherwise() =>
        Given(NotReached)
            .When(past => Decide(past, Open))
            .Then(Sample.EscalationOpened)
            .AndAgainNothing();

    [Fact]
    public void There_is_half_of_what_is_left_to_find_another_number() =>
        Given(NotReached)
            .When(past => Decide(past, Open with { At = Sample.StartsAt.AddHours(-10) }))
            .Then(Sample.EscalationOpened with
            {
                DueAt = Sample.StartsAt.AddHours(-5).ToUniversalTime(),
                OpenedAt = Sample.StartsAt.AddHours(-10),
            });

    [Fact]
    public void What_was_closed_is_opened_again_when_another_text_fails() =>
        Given([.. NotReached, Sample.EscalationOpened, Sample.EscalationClosed])
            .When(past => Decide(past, Open))
            .Then(Sample.EscalationOpened)
            .AndAgainNothing();

    [Fact]
    public void Nobody_is_told_otherwise_of_what_is_no_longer_true() =>
        Given([.. NotReached, Sample.Cancelled])
            .When(past => Decide(past, Open))
            .ThenNothing();

    [Fact]
    public void Nobody_is_told_otherwise_of_what_is_over() =>
        Given(NotReached)
            .When(past => Decide(past, Open with { At = Sample.StartsAt }))
            .ThenNothing();

    private static IFact[] NotReached =>
        [.. Sample.WholeBooking, Sample.Attempted, Sample.Accepted, Sample.Notified, Sample.Undelivered];

    private static Decision Decide(Past past, OpenEscalation command) =>
        OpenEscalation.Decide(past.Convocation, past.Escalation, past.The<Message>(Sample.MessageId), command);
}
