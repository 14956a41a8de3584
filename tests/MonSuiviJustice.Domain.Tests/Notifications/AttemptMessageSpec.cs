using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class AttemptMessageSpec
{
    /// <summary>The reminder leaves the day before at ten.</summary>
    private static readonly DateTimeOffset Due = Sample.StartsAt.AddDays(-1);

    /// <summary>From two hours before the start on it is of no use.</summary>
    private static readonly DateTimeOffset Latest = Sample.StartsAt.AddHours(-2);

    private static readonly AttemptMessage Summons = new(
        MessageId: Sample.MessageId,
        AttemptId: Sample.AttemptId,
        Wording: "default-1",
        Segments: 2,
        MobileHash: "b6d1",
        MobileEnding: "78",
        Provider: SmsProvider.Twilio,
        At: Sample.BookedAt);

    private static readonly AttemptMessage Reminder = Summons with { MessageId = Sample.ReminderId, At = Due };

    [Fact]
    public void A_text_that_is_due_is_attempted_once() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Summons))
            .Then(Sample.Attempted)
            .AndAgainNothing();

    [Fact]
    public void Nothing_leaves_before_it_is_due() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Reminder with { At = Due.AddMinutes(-1) }))
            .ThenNothing();

    [Fact]
    public void A_late_reminder_still_goes_while_it_is_of_use() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Reminder with { At = Due.AddHours(9) }))
            .Then(ReminderAttempted with { AttemptedAt = Due.AddHours(9) })
            .AndAgainNothing();

    [Fact]
    public void Not_even_a_late_reminder_leaves_at_night() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Reminder with { At = Due.AddHours(12) }))
            .ThenNothing();

    [Fact]
    public void A_reminder_that_an_outage_delayed_too_long_is_recorded_as_missed() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Reminder with { At = Latest.AddMinutes(1) }))
            .Then(Sample.MessageExpired with { ExpiredAt = Latest.AddMinutes(1) })
            .AndAgainNothing();

    [Fact]
    public void A_reminder_that_an_outage_swallowed_is_recorded_even_when_the_outcome_came_first() =>
        Given([.. Sample.WholeBooking, Sample.Honoured])
            .When(past => Decide(past, Reminder with { At = Sample.After }))
            .Then(Sample.MessageExpired)
            .AndAgainNothing();

    [Fact]
    public void While_sending_is_suspended_nothing_is_attempted() =>
        Given([.. Sample.WholeBooking, Sample.SendingSuspended])
            .When(past => Decide(past, Summons with { Sending = past.Sending }))
            .ThenNothing();

    [Fact]
    public void What_came_to_be_of_no_use_while_sending_was_suspended_says_so() =>
        Given([.. Sample.WholeBooking, Sample.SendingSuspended])
            .When(past => Decide(past, Reminder with { At = Latest.AddMinutes(1), Sending = past.Sending }))
            .Then(Sample.MessageExpired with { Reason = ExpiryReason.Suspended, ExpiredAt = Latest.AddMinutes(1) })
            .AndAgainNothing();

    [Fact]
    public void A_text_that_the_provider_put_off_is_attempted_again() =>
        Given([.. Sample.WholeBooking, Sample.Attempted, Sample.Deferred])
            .When(past => Decide(past, Summons with { AttemptId = Sample.OtherAttemptId }))
            .Then(Sample.AttemptedAgain)
            .AndAgainNothing();

    [Fact]
    public void A_text_that_the_provider_put_off_too_long_expires() =>
        Given([.. Sample.WholeBooking, Sample.Attempted, Sample.Deferred])
            .When(past => Decide(past, Summons with { At = Latest.AddMinutes(1) }))
            .Then(
                Sample.MessageExpired with
                {
                    MessageId = Sample.MessageId,
                    Role = MessageRole.Summons,
                    Reason = ExpiryReason.Provider,
                    ExpiredAt = Latest.AddMinutes(1),
                },
                Sample.MessageCalledOff with { CalledOffAt = Latest.AddMinutes(1) })
            .AndAgainNothing();

    [Theory]
    [MemberData(nameof(Known))]
    public void A_text_is_not_attempted_while_its_fate_is_open_or_known(string _, IReadOnlyList<IFact> known) =>
        Given([.. Sample.WholeBooking, Sample.Attempted, .. known])
            .When(past => Decide(past, Summons with { AttemptId = Sample.OtherAttemptId }))
            .ThenNothing();

    [Fact]
    public void No_reminder_leaves_for_a_convocation_that_was_cancelled() =>
        Given([.. Sample.WholeBooking, Sample.Cancelled])
            .When(past => Decide(past, Reminder))
            .ThenNothing();

    [Fact]
    public void No_reminder_leaves_for_somebody_excused() =>
        Given([.. Sample.WholeBooking, Sample.ExcusedBefore])
            .When(past => Decide(past, Reminder))
            .ThenNothing();

    [Fact]
    public void No_reminder_leaves_for_a_former_date() =>
        Given([.. Sample.WholeBooking, Sample.Rescheduled])
            .When(past => Decide(past, Reminder))
            .ThenNothing();

    [Fact]
    public void The_cancellation_itself_is_told()
    {
        var planned = Sample.Planned(Sample.Before, Sample.PlanOf(round: 1).ForCancellation(Sample.Before));
        var messageId = planned.Messages[0].MessageId;

        Given([.. Sample.WholeBooking, Sample.Cancelled, planned])
            .When(past => Decide(past, Summons with { MessageId = messageId, At = Sample.Before }))
            .Then(Sample.Attempted with
            {
                MessageId = messageId,
                Role = MessageRole.Cancellation,
                AttemptedAt = Sample.Before,
            })
            .AndAgainNothing();
    }

    [Fact]
    public void A_text_whose_reason_went_while_it_was_put_off_is_called_off() =>
        Given([.. Sample.WholeBooking, Sample.Attempted, Sample.Cancelled, Sample.Deferred])
            .When(past => Decide(past, Summons with { AttemptId = Sample.OtherAttemptId }))
            .Then(Sample.MessageCalledOff)
            .AndAgainNothing();

    [Fact]
    public void Somebody_who_refuses_texts_meanwhile_gets_none() =>
        Given([.. Sample.WholeBooking, Sample.SmsRefused])
            .When(past => Decide(past, Reminder))
            .Then(Sample.MessageWithdrawn)
            .AndAgainNothing();

    [Theory]
    [InlineData(HoldReason.Custody)]
    [InlineData(HoldReason.Hospital)]
    public void Somebody_who_is_held_on_that_day_gets_none_and_it_is_said_why(HoldReason reason) =>
        Given([.. Sample.WholeBooking, Sample.Held with { Reason = reason }])
            .When(past => Decide(past, Reminder))
            .Then(Sample.MessageWithdrawn with { Held = reason })
            .AndAgainNothing();

    [Fact]
    public void The_dead_get_none() =>
        Given([.. Sample.WholeBooking, Sample.Held with { Reason = HoldReason.Death, Until = null }])
            .When(past => Decide(past, Reminder))
            .Then(Sample.MessageWithdrawn with { Held = HoldReason.Death })
            .AndAgainNothing();

    [Fact]
    public void A_text_that_waited_to_be_tried_again_is_called_off_as_well() =>
        Given([.. Sample.WholeBooking, ReminderAttempted, Sample.Deferred with
            {
                MessageId = Sample.ReminderId,
                Role = MessageRole.Reminder,
            }, Sample.Held])
            .When(past => Decide(past, Reminder))
            .Then(
                Sample.MessageWithdrawn with { Held = HoldReason.Custody },
                Sample.MessageCalledOff with { MessageId = Sample.ReminderId, Role = MessageRole.Reminder, CalledOffAt = Reminder.At })
            .AndAgainNothing();

    [Fact]
    public void Somebody_who_is_free_again_is_reminded() =>
        Given([.. Sample.WholeBooking, Sample.Held with { Until = new(2027, 6, 13) }])
            .When(past => Decide(past, Reminder))
            .Then(ReminderAttempted)
            .AndAgainNothing();

    [Fact]
    public void A_hold_that_was_ended_early_holds_nothing_back() =>
        Given([.. Sample.WholeBooking, Sample.Held, Sample.HoldEnded])
            .When(past => Decide(past, Reminder))
            .Then(ReminderAttempted)
            .AndAgainNothing();

    [Fact]
    public void Somebody_whose_number_is_no_longer_kept_gets_none() =>
        Given(Sample.WholeBooking)
            .When(past => Decide(past, Reminder with { MobileHash = null, MobileEnding = null }))
            .Then(Sample.MessageWithdrawn)
            .AndAgainNothing();

    [Fact]
    public void Somebody_who_gave_a_number_after_the_booking_is_reminded() =>
        Given(
            Sample.PersonWithoutMobile,
            Sample.Booked with { Reachability = Reachability.NoMobile, Telling = null },
            Sample.SummonsPlanned,
            Sample.MobileChanged)
            .When(past => Decide(past, Reminder))
            .Then(ReminderAttempted)
            .AndAgainNothing();

    public static TheoryData<string, IReadOnlyList<IFact>> Known => new()
    {
        { "attempting", [] },
        { "uncertain", [Sample.Uncertain] },
        { "accepted", [Sample.Accepted] },
        { "sent", [Sample.Accepted, Sample.Sent] },
        { "delivered", [Sample.Accepted, Sample.Delivered] },
        { "undelivered", [Sample.Accepted, Sample.Undelivered] },
        { "rejected", [Sample.Rejected] },
        { "called off", [Sample.Deferred, Sample.MessageCalledOff] },
    };

    private static MessageAttempted ReminderAttempted => Sample.Attempted with
    {
        MessageId = Sample.ReminderId,
        Role = MessageRole.Reminder,
        AttemptedAt = Due,
    };

    private static Decision Decide(Past past, AttemptMessage command) => AttemptMessage.Decide(
        past.Convocation,
        past.Any<Message>(command.MessageId),
        past.Person,
        command);
}
