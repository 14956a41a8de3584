using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Notifications.MessageRole;
using static MonSuiviJustice.Domain.Notifications.Telling;

namespace MonSuiviJustice.Domain.Tests.Notifications;

/// <summary>Decision 2, for a convocation on Tuesday 15 June 2027 at ten in the morning in Paris.</summary>
public sealed class MessagePlanSpec
{
    private static readonly DateTimeOffset StartsAt = Sample.StartsAt;

    [Fact]
    public void Booked_a_month_ahead_the_person_is_reminded_seven_three_and_one_day_before() => Assert.Equal(
        [(Summons, Sample.BookedAt), (Reminder, Days(7)), (Reminder, Days(3)), (Reminder, Days(1))],
        Plan(NowAndRemind, Sample.BookedAt));

    [Fact]
    public void Exactly_three_weeks_ahead_is_not_more_than_three_weeks() => Assert.Equal(
        [(Reminder, Days(3)), (Reminder, Days(1))],
        Plan(RemindOnly, StartsAt.AddDays(-21)));

    [Fact]
    public void Exactly_four_days_ahead_is_not_more_than_four_days() => Assert.Equal(
        [(Reminder, Days(1))],
        Plan(RemindOnly, StartsAt.AddDays(-4)));

    [Fact]
    public void A_little_more_than_four_days_ahead_there_is_a_second_reminder() => Assert.Equal(
        [(Reminder, Days(3)), (Reminder, Days(1))],
        Plan(RemindOnly, StartsAt.AddDays(-4).AddMinutes(-1)));

    [Fact]
    public void Less_than_36_hours_ahead_the_summons_is_the_reminder()
    {
        var now = StartsAt.AddHours(-36).AddMinutes(1).AddHours(12);

        Assert.Equal([(Summons, now)], Plan(NowAndRemind, now));
    }

    [Fact]
    public void From_36_hours_ahead_on_the_person_is_summoned_and_reminded()
    {
        var now = StartsAt.AddHours(-40);

        Assert.Equal([(Summons, now), (Reminder, Days(1))], Plan(NowAndRemind, now));
    }

    [Fact]
    public void Without_a_summons_the_reminder_still_goes_when_its_hour_is_past()
    {
        var now = StartsAt.AddHours(-20);

        Assert.Equal([(Reminder, now)], Plan(RemindOnly, now));
    }

    [Fact]
    public void With_a_summons_a_reminder_whose_hour_is_past_does_not_follow_in_the_same_minute()
    {
        // At 07:30 the reminder of the day before would be at night: it moves to 19:30 two evenings before.
        var early = PlaceTime.At(new(2027, 6, 15), new(7, 30), Sample.Paris);
        var afterThat = PlaceTime.At(new(2027, 6, 13), new(19, 30), Sample.Paris);

        Assert.Equal([(Summons, afterThat)], Plan(NowAndRemind, afterThat, early));
    }

    [Fact]
    public void Nor_does_a_reminder_that_falls_on_the_minute_when_a_summons_leaves_after_the_night()
    {
        var eight = PlaceTime.At(new(2027, 6, 15), new(8, 0), Sample.Paris);

        Assert.Equal([(Summons, Morning(14))], Plan(NowAndRemind, eight.AddHours(-36), eight));
    }

    [Fact]
    public void A_reminder_that_would_leave_at_night_moves_to_the_evening_before()
    {
        var early = PlaceTime.At(new(2027, 6, 15), new(7, 30), Sample.Paris);

        Assert.Equal(
            [(Reminder, PlaceTime.At(new(2027, 6, 13), new(19, 30), Sample.Paris))],
            Plan(RemindOnly, early.AddDays(-4), early));
    }

    [Fact]
    public void What_is_due_at_once_at_night_waits_for_the_morning()
    {
        var night = PlaceTime.At(new(2027, 6, 13), new(23, 0), Sample.Paris);

        Assert.Equal([(Summons, Morning(14))], Plan(NowAndRemind, night));
    }

    [Fact]
    public void In_the_morning_at_least_two_hours_must_be_left()
    {
        var night = PlaceTime.At(new(2027, 6, 14), new(22, 0), Sample.Paris);

        Assert.False(Assert.Single(PlanOf(StartsAt).ForDate(Summons, NowAndRemind, night)).TooLate);
        Assert.True(Assert.Single(PlanOf(StartsAt.AddMinutes(-1)).ForDate(Summons, NowAndRemind, night)).TooLate);
    }

    [Fact]
    public void A_reminder_that_cannot_leave_before_the_morning_may_be_too_late()
    {
        var night = PlaceTime.At(new(2027, 6, 14), new(22, 0), Sample.Paris);

        Assert.True(Assert.Single(PlanOf(StartsAt.AddHours(-1)).ForDate(Summons, RemindOnly, night)).TooLate);
    }

    [Fact]
    public void By_day_somebody_convened_within_the_hour_is_told_until_it_starts()
    {
        var now = StartsAt.AddHours(-1);

        var summons = Assert.Single(PlanOf(StartsAt).ForDate(Summons, NowAndRemind, now));

        Assert.Equal((false, now, StartsAt), (summons.TooLate, summons.DueAt, summons.LatestAt));
    }

    [Fact]
    public void A_reminder_is_of_use_until_two_hours_before() => Assert.All(
        PlanOf(StartsAt).ForDate(Summons, NowAndRemind, Sample.BookedAt),
        message => Assert.Equal(StartsAt.AddHours(-2), message.LatestAt));

    [Fact]
    public void A_cancellation_is_told_at_once()
    {
        var message = Assert.Single(PlanOf(StartsAt).ForCancellation(Sample.Before));

        Assert.Equal((Cancellation, Sample.Before), (message.Role, message.DueAt));
    }

    [Fact]
    public void A_miss_recorded_in_the_evening_is_told_in_the_morning_and_for_three_days()
    {
        var message = Assert.Single(PlanOf(StartsAt).ForAbsence(StartsAt.AddHours(11)));

        Assert.Equal((Missed, Morning(16), Morning(19)), (message.Role, message.DueAt, message.LatestAt));
    }

    [Fact]
    public void The_hours_are_those_of_the_place()
    {
        var tenInNoumea = PlaceTime.At(new(2027, 6, 15), new(10, 0), "Pacific/Noumea");
        var plan = new MessagePlan(Sample.ConvocationId, 0, tenInNoumea, "Pacific/Noumea");

        var reminder = Assert.Single(plan.ForDate(Summons, RemindOnly, tenInNoumea.AddDays(-2)));

        Assert.Equal(new DateTimeOffset(2027, 6, 13, 23, 0, 0, TimeSpan.Zero), reminder.DueAt);
    }

    [Fact]
    public void A_reminder_keeps_its_hour_when_the_clocks_change()
    {
        var monday = PlaceTime.At(new(2027, 3, 29), new(10, 0), Sample.Paris);

        Assert.Equal(
            [
                (Reminder, PlaceTime.At(new(2027, 3, 26), new(10, 0), Sample.Paris)),
                (Reminder, PlaceTime.At(new(2027, 3, 28), new(10, 0), Sample.Paris)),
            ],
            Plan(RemindOnly, monday.AddDays(-10), monday));
    }

    [Fact]
    public void Planned_again_a_text_is_another_text() => Assert.Empty(
        Ids(round: 0).Intersect(Ids(round: 1)));

    private static IEnumerable<Guid> Ids(int round) => Sample.PlanOf(round)
        .ForDate(Summons, NowAndRemind, Sample.BookedAt)
        .Select(message => message.MessageId);

    private static MessagePlan PlanOf(DateTimeOffset startsAt) => Sample.PlanOf(round: 0, startsAt);

    private static IEnumerable<(MessageRole, DateTimeOffset)> Plan(
        Telling telling,
        DateTimeOffset now,
        DateTimeOffset? startsAt = null) => PlanOf(startsAt ?? StartsAt)
            .ForDate(Summons, telling, now)
            .Select(message => (message.Role, message.DueAt));

    private static DateTimeOffset Days(int before) => StartsAt.AddDays(-before);

    private static DateTimeOffset Morning(int dayOfJune) =>
        PlaceTime.At(new(2027, 6, dayOfJune), new(8, 0), Sample.Paris);
}
