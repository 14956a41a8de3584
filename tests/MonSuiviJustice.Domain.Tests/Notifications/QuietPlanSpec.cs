using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

/// <summary>A service that sends no summons by text, and nothing before noon.</summary>
public sealed class QuietPlanSpec
{
    private static readonly ReminderPlan Plan = new([new(1, 0)], "spip-92-1", [MessageRole.Summons], new(new(12, 0), new(18, 0)));

    private static readonly AttemptMessage Summons = new(
        MessageId: Sample.MessageId,
        AttemptId: Sample.AttemptId,
        Wording: "default-1",
        Segments: 2,
        MobileHash: "b6d1",
        MobileEnding: "78",
        Provider: SmsProvider.Twilio,
        At: Sample.BookedAt,
        Plan: Plan);

    [Fact]
    public void What_the_service_sends_none_of_is_withdrawn_and_says_so() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Summons))
            .Then(Sample.MessageWithdrawn with
            {
                MessageId = Sample.MessageId,
                Role = MessageRole.Summons,
                WithdrawnAt = Sample.BookedAt,
                Plan = Plan.Version,
            })
            .AndAgainNothing();

    [Fact]
    public void Nothing_leaves_outside_the_hours_that_the_service_wishes_for()
    {
        var spoken = Summons with { Plan = Plan with { Silent = null } };

        Given(Sample.WholeBooking).When(past => Decide(past, spoken)).ThenNothing();
        Given(Sample.WholeBooking)
            .When(past => Decide(past, spoken with { At = Sample.BookedAt.AddHours(1) }))
            .Then(Sample.Attempted with { AttemptedAt = Sample.BookedAt.AddHours(1) });
    }

    [Fact]
    public void Unless_it_would_be_of_no_use_then()
    {
        // At nineteen, and from eight on the next morning it is of no use any more.
        var evening = Sample.StartsAt.AddHours(-15);

        Given(Sample.WholeBooking)
            .When(past => Decide(past, Summons with { MessageId = Sample.ReminderId, At = evening }))
            .Then(Sample.Attempted with
            {
                MessageId = Sample.ReminderId,
                Role = MessageRole.Reminder,
                AttemptedAt = evening,
            })
            .AndAgainNothing();
    }

    private static Decision Decide(Past past, AttemptMessage command) =>
        AttemptMessage.Decide(past.Convocation, past.Any<Message>(command.MessageId), past.Person, command);
}
