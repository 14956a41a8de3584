using CsCheck;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class PlanLaws
{
    private const int Plans = 5_000;

    private static readonly DateTimeOffset Year = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A convocation at any minute of 2027 in any French zone, booked up to 60 days before.</summary>
    private static readonly Gen<(MessagePlan Plan, Telling Telling, DateTimeOffset Now)> AnyPlan = Gen.Select(
        Gen.OneOf(FrenchZones.All),
        Gen.Int[0, 365 * 24 * 12].Select(fives => Year.AddMinutes(5 * fives)),
        Gen.OneOf(Gen.Int[1, 60 * 48], Gen.Int[1, 60 * 24 * 60]),
        Gen.Enum<Telling>(),
        (zone, startsAt, ahead, telling) => (
            new MessagePlan(Sample.ConvocationId, 0, PlaceTime.On(startsAt, zone), zone),
            telling,
            startsAt.AddMinutes(-ahead)));

    [Fact]
    public void A_text_is_due_by_day_and_in_time_or_known_to_be_too_late() => AnyPlan.Sample(
        it => Assert.All(it.Plan.ForDate(MessageRole.Summons, it.Telling, it.Now), message =>
        {
            Assert.True(SendingHours.Includes(message.DueAt, it.Plan.TimeZone));
            Assert.True(message.DueAt >= it.Now);
            Assert.True(message.TooLate || message.DueAt <= message.LatestAt);
            Assert.True(message.LatestAt <= it.Plan.StartsAt);
        }),
        iter: Plans);

    [Fact]
    public void A_reminder_that_will_leave_leaves_before_the_start_and_after_what_is_told_now() => AnyPlan.Sample(
        it =>
        {
            var messages = it.Plan.ForDate(MessageRole.Summons, it.Telling, it.Now);
            var told = messages.Where(message => message.Role == MessageRole.Summons).Select(message => message.DueAt);
            Assert.All(messages.Where(message => message is { Role: MessageRole.Reminder, TooLate: false }), reminder =>
            {
                Assert.True(reminder.DueAt < it.Plan.StartsAt);
                Assert.DoesNotContain(told, due => due >= reminder.DueAt);
            });
        },
        iter: Plans);

    [Fact]
    public void Every_booking_is_followed_by_at_least_one_text() => AnyPlan.Sample(
        it => Assert.NotEmpty(it.Plan.ForDate(MessageRole.Summons, it.Telling, it.Now)),
        iter: Plans);

    [Fact]
    public void A_text_is_too_late_only_for_who_is_convened_within_the_night_that_follows() => AnyPlan.Sample(
        it => Assert.True(
            it.Plan.StartsAt - it.Now < TimeSpan.FromHours(14)
            || it.Plan.ForDate(MessageRole.Summons, it.Telling, it.Now).All(message => !message.TooLate)),
        iter: Plans);

    [Fact]
    public void Whatever_happens_texts_are_due_by_day_and_in_time() => Life.OfAgents.Sample(
        it => Assert.All(Planned(it.Life.Do(it.Deeds)), message =>
        {
            Assert.True(message.TooLate || message.DueAt <= message.LatestAt);
            Assert.True(SendingHours.Includes(message.DueAt, ZoneOf(it.Life)));
        }),
        iter: 1_000);

    [Fact]
    public void Whatever_happens_no_two_texts_share_an_id() => Life.OfAgents.Sample(
        it =>
        {
            var ids = Planned(it.Life.Do(it.Deeds)).Select(message => message.MessageId).ToArray();
            Assert.Equal(ids.Length, ids.Distinct().Count());
        },
        iter: 1_000);

    private static IEnumerable<PlannedMessage> Planned(Life life) =>
        life.Facts.OfType<ConvocationMessagesPlanned>().SelectMany(planned => planned.Messages);

    private static string ZoneOf(Life life) => life.Past.The<Slot>(Life.Id("slot", 0)).TimeZone;
}
