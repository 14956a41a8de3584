using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class FollowReminderPlanSpec
{
    private static readonly DateTimeOffset TheNextDay = Sample.BookedAt.AddDays(1);

    private static readonly ReminderPlan Plan = new(Sample.PlanWritten.Steps, "spip-92-1");

    [Fact]
    public void Reminders_to_come_move_to_the_days_of_the_plan_and_the_one_that_stays_stays() =>
        Given(Told)
            .When(past => Decide(past, TheNextDay))
            .Then(
                Sample.PlanFollowed,
                Sample.Planned(TheNextDay, [.. Sample.PlanOf(round: 1).RemindersOf(Plan, Sample.BookedAt, TheNextDay).Take(1)]))
            .AndAgainNothing();

    [Fact]
    public void A_plan_that_only_drops_days_plans_nothing() =>
        Given(Told)
            .When(past => Decide(past, TheNextDay, [new(1, 0)]))
            .Then(Sample.PlanFollowed)
            .AndAgainNothing();

    [Fact]
    public void What_was_told_and_reminded_before_stays() =>
        Given([.. Told, Sample.Reminded with { MessageId = Reminder(days: 7) }])
            .When(past => Decide(past, Sample.StartsAt.AddDays(-6)))
            .Then(
                Sample.PlanFollowed with { CalledOff = [Reminder(days: 3)], FollowedAt = Sample.StartsAt.AddDays(-6) },
                Sample.Planned(
                    Sample.StartsAt.AddDays(-6),
                    [.. Sample.PlanOf(round: 1).RemindersOf(Plan, Sample.BookedAt, TheNextDay).Take(1)]));

    [Fact]
    public void The_plan_as_it_was_moves_nothing() =>
        Given(Told)
            .When(past => Decide(past, TheNextDay, ReminderPlan.BuiltIn.Steps))
            .ThenNothing();

    [Fact]
    public void Who_was_to_be_reminded_stays_so_where_no_day_of_the_plan_is_left() =>
        Given(Told)
            .When(past => Decide(past, Sample.StartsAt.AddDays(-2), [new(5, 0)]))
            .ThenNothing();

    [Fact]
    public void A_day_for_early_bookings_is_not_for_a_late_one() =>
        Given(Told)
            .When(past => Decide(past, TheNextDay, [new(10, 60), new(7, 21), new(3, 4), new(1, 0)]))
            .ThenNothing();

    [Fact]
    public void No_reminder_comes_before_the_summons_that_waits_for_the_morning()
    {
        var night = Sample.StartsAt.AddDays(-3).AddHours(12);
        var booked = Sample.Booked with { BookedAt = night };
        var planned = Sample.Planned(night, Sample.PlanOf(round: 0).ForDate(MessageRole.Summons, Telling.NowAndRemind, night));

        Given(booked, planned)
            .When(past => Decide(past, night, [new(1, 0), new(2, 0)]))
            .Then(
                Sample.PlanFollowed with { CalledOff = [], FollowedAt = night },
                Sample.Planned(night, [.. Sample.PlanOf(round: 1).RemindersOf(new([new(2, 0)], ""), night, night)]));
        Given(booked with { BookedAt = night.AddHours(13) }, planned)
            .When(past => Decide(past, night.AddHours(-2), [new(1, 0), new(3, 0)]))
            .ThenNothing();
    }

    [Fact]
    public void A_summons_that_is_the_reminder_stays_the_only_text()
    {
        var dayBefore = Sample.StartsAt.AddHours(-30);

        Given(
                Sample.Booked with { BookedAt = dayBefore },
                Sample.Planned(dayBefore, Sample.PlanOf(round: 0).ForDate(MessageRole.Summons, Telling.NowAndRemind, dayBefore)))
            .When(past => Decide(past, dayBefore))
            .ThenNothing();
    }

    [Fact]
    public void What_is_said_once_more_to_a_handset_out_of_reach_belongs_to_no_day_of_a_plan()
    {
        var again = Sample.PlanOf(round: 1).Again(MessageRole.Reminder, Reminder(days: 7), Sample.StartsAt.AddDays(-7))
            ?? throw new InvalidOperationException();

        Given([.. Told, Sample.Reminded with { MessageId = Reminder(days: 7) }, Sample.Planned(again.DueAt, [again])])
            .When(past => Decide(past, Sample.StartsAt.AddDays(-7), [new(7, 0), new(3, 0), new(1, 0)]))
            .ThenNothing();
    }

    [Fact]
    public void Nothing_moves_of_a_convocation_that_ended() =>
        Given([.. Told, Sample.Cancelled])
            .When(past => Decide(past, Sample.Before))
            .ThenNothing();

    private static IFact[] Told => [Sample.Booked, Sample.SummonsPlanned, Sample.Notified];

    private static Guid Reminder(int days) => StableId.Of("message", $"{Sample.ConvocationId}/0/Reminder/{days}");

    private static Decision Decide(Past past, DateTimeOffset at, FactList<ReminderStep>? steps = null) =>
        FollowReminderPlan.Decide(past.Convocation, new(steps is null ? Plan : Plan with { Steps = steps }, at));
}
