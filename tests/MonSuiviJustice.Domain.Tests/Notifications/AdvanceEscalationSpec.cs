using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class AdvanceEscalationSpec
{
    private static readonly DateTimeOffset Soon = Sample.BookedAt.AddHours(3);

    private static readonly DateTimeOffset Due = Sample.BookedAt.AddDays(1);

    [Fact]
    public void Until_its_deadline_a_number_is_waited_for() =>
        Given(Escalated).When(past => Decide(past, Due.AddSeconds(-1))).ThenNothing();

    [Fact]
    public void Without_another_number_a_letter_is_asked_for() =>
        Given(Escalated).When(past => Decide(past, Due)).Then(Sample.LetterAsked).AndAgainNothing();

    [Fact]
    public void A_letter_is_due_before_the_convocation() =>
        Given(Escalated)
            .When(past => Decide(past, Sample.StartsAt.AddHours(-2)))
            .Then(Sample.LetterAsked with
            {
                LetterDueAt = Sample.StartsAt.ToUniversalTime(),
                AskedAt = Sample.StartsAt.AddHours(-2),
            });

    [Fact]
    public void Another_number_is_sent_the_same_text() =>
        Given([.. Escalated, NewNumber])
            .When(past => Decide(past, Soon))
            .Then(Sample.Planned(Soon, [Sample.NewNumberText]), Sample.NumberFound)
            .AndAgainNothing();

    [Fact]
    public void Another_number_makes_a_letter_needless() =>
        Given([.. Escalated, Sample.LetterAsked, NewNumber])
            .When(past => Decide(past, Soon))
            .Then(Sample.Planned(Soon, [Sample.NewNumberText]), Sample.NumberFound);

    [Fact]
    public void When_there_is_nothing_to_tell_any_more_nobody_has_to() =>
        Given([.. Escalated, Sample.Cancelled])
            .When(past => Decide(past, Soon))
            .Then(Sample.EscalationClosed with { ClosedBy = null, ClosedAt = Soon })
            .AndAgainNothing();

    private static ProbationerMobileChanged NewNumber => Sample.MobileChanged with
    {
        Reachability = Reachability.Mobile,
        MobileHash = "0f3a",
    };

    private static IFact[] Escalated => [.. Sample.WholeBooking, Sample.MobileFaulted, Sample.EscalationOpened];

    private static Decision Decide(Past past, DateTimeOffset at) => AdvanceEscalation.Decide(
        past.Escalation ?? throw new InvalidOperationException(),
        past.Convocation,
        past.Person,
        new(at));
}
