using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.Notifications;
using MonSuiviJustice.Projections.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.Notifications;

public sealed class SmsQueueTableSpec
{
    private static readonly FactList<PlannedMessage> Planned = Sample.SummonsPlanned.Messages;

    [Fact]
    public void Every_planned_text_is_due_at_its_time()
    {
        var queue = After();

        Assert.Equal(Planned.Count, queue.Rows.Count);
        Assert.All(Planned, message => Assert.Equal(message.DueAt, queue.Row(message.MessageId)["due_at"]));
        Assert.All(queue.Rows, row => Assert.Equal(QueueState.Due, row["state"]));
    }

    [Fact]
    public void What_could_not_leave_in_time_has_expired_from_the_start()
    {
        var late = Sample.Planned(Sample.BookedAt, [Planned[0] with { TooLate = true }]);

        var queue = MemoryTable.After(new SmsQueueTable(), Sample.Booked, late);

        Assert.Equal(QueueState.Expired, queue.Row(Planned[0].MessageId)["state"]);
    }

    [Fact]
    public void A_reminder_that_the_plan_drops_is_called_off_and_the_others_stay_due()
    {
        var queue = After(Sample.PlanFollowed);

        Assert.Equal(Sample.PlanFollowed.CalledOff, queue.Rows
            .Where(row => row["state"] is QueueState.CalledOff).Select(row => row["message_id"]).OfType<Guid>());
        Assert.Equal(QueueState.Due, queue.Row(Sample.ReminderId)["state"]);
    }

    [Theory]
    [InlineData(ConvocationStatus.Cancelled)]
    [InlineData(ConvocationStatus.Honoured)]
    [InlineData(ConvocationStatus.TurnedAway)]
    [InlineData(ConvocationStatus.Missed)]
    [InlineData(ConvocationStatus.Excused)]
    public void No_text_outlives_its_reason(ConvocationStatus status)
    {
        var stillUseful = Sample.Planned(Sample.BookedAt, [Planned[^1] with { LatestAt = Sample.After }]);

        var queue = MemoryTable.After(new SmsQueueTable(), Sample.Booked, stillUseful, Sample.Ended(status));

        Assert.Equal(QueueState.CalledOff, queue.Row(Planned[^1].MessageId)["state"]);
    }

    [Fact]
    public void A_move_calls_the_former_reminders_off_and_plans_new_ones()
    {
        var again = Sample.PlanOf(round: 1, Sample.OtherStartsAt)
            .ForDate(MessageRole.Rescheduled, Telling.NowAndRemind, Sample.Before);

        var queue = After(Sample.Rescheduled, Sample.Planned(Sample.Before, again));

        Assert.Equal(QueueState.CalledOff, queue.Row(Sample.ReminderId)["state"]);
        Assert.All(again, message => Assert.Equal(QueueState.Due, queue.Row(message.MessageId)["state"]));
    }

    [Fact]
    public void A_text_that_was_sent_is_not_called_off()
    {
        var queue = After(Sample.Attempted, Sample.Accepted, Sample.Cancelled);

        Assert.Equal(QueueState.Accepted, queue.Row(Sample.MessageId)["state"]);
        Assert.Equal(QueueState.CalledOff, queue.Row(Sample.ReminderId)["state"]);
    }

    [Fact]
    public void A_text_that_should_have_left_before_stays_due_until_somebody_records_that()
    {
        var overdue = Sample.Planned(Sample.BookedAt, [Planned[0] with { LatestAt = Sample.Before.AddHours(-1) }]);

        var queue = MemoryTable.After(new SmsQueueTable(), Sample.Booked, overdue, Sample.Cancelled);

        Assert.Equal(QueueState.Due, queue.Row(Planned[0].MessageId)["state"]);
    }

    [Fact]
    public void A_text_that_the_provider_did_not_take_is_due_again_later()
    {
        var row = After(Sample.Attempted, Sample.Deferred).Row(Sample.MessageId);

        Assert.Equal((QueueState.Due, Sample.Deferred.RetryAt), (row["state"], row["due_at"]));
    }

    [Fact]
    public void The_queue_says_where_each_text_stands()
    {
        Assert.Equal(QueueState.Attempting, StateAfter(Sample.Attempted));
        Assert.Equal(QueueState.Uncertain, StateAfter(Sample.Attempted, Sample.Uncertain));
        Assert.Equal(QueueState.Sent, StateAfter(Sample.Attempted, Sample.Accepted, Sample.Sent));
        Assert.Equal(QueueState.Delivered, StateAfter(Sample.Attempted, Sample.Accepted, Sample.Delivered));
        Assert.Equal(QueueState.Undelivered, StateAfter(Sample.Attempted, Sample.Accepted, Sample.Undelivered));
        Assert.Equal(QueueState.Rejected, StateAfter(Sample.Attempted, Sample.Rejected));
        Assert.Equal(QueueState.CalledOff, StateAfter(Sample.Attempted, Sample.Deferred, Sample.MessageCalledOff));
    }

    [Fact]
    public void Only_a_new_plan_wakes_the_dispatcher()
    {
        Assert.True(new SmsQueueTable().Wakes([Sample.Booked, Sample.SummonsPlanned]));
        Assert.False(new SmsQueueTable().Wakes([Sample.Booked, Sample.Cancelled, Sample.Delivered]));
    }

    private static object? StateAfter(params IFact[] facts) => After(facts).Row(Sample.MessageId)["state"];

    private static MemoryTable After(params IFact[] facts) =>
        MemoryTable.After(new SmsQueueTable(), [Sample.Booked, Sample.SummonsPlanned, .. facts]);
}
