using CsCheck;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Notifications;

public sealed class MessageLaws
{
    private const int Lives = 1_000;

    [Fact]
    public void A_text_only_goes_forward() => Life.OfEverybody.Sample(
        it => Assert.All(it.Deeds, deed =>
        {
            var before = it.Life.Past;
            it.Life.Do(deed);
            Assert.All(
                before.States.OfType<Message>(),
                message => Assert.True(IsForward(message, it.Life.Past.The<Message>(message.Id))));
        }),
        iter: Lives);

    [Fact]
    public void A_person_gets_a_text_once() => Life.OfEverybody.Sample(
        it => Assert.All(
            it.Life.Do(it.Deeds).Facts.OfType<MessageEvent>().GroupBy(fact => fact.MessageId),
            text => Assert.DoesNotContain(
                text.SkipWhile(fact => fact is not MessageAccepted).Skip(1),
                fact => fact is MessageAccepted or MessageAttempted)),
        iter: Lives);

    [Fact]
    public void No_text_leaves_at_night_nor_before_it_is_due_nor_when_its_reason_is_gone() => Life.OfEverybody.Sample(
        it => Assert.All(it.Deeds, deed =>
        {
            var before = it.Life.Past;
            Assert.All(it.Life.Do(deed).OfType<MessageAttempted>(), attempt =>
            {
                var convocation = before.The<Convocation>(attempt.ConvocationId);
                var owed = Assert.Single(convocation.Pending, message => message.MessageId == attempt.MessageId);
                Assert.True(SendingHours.Includes(attempt.AttemptedAt, convocation.TimeZone));
                Assert.InRange(attempt.AttemptedAt, owed.DueAt, owed.LatestAt);
            });
        }),
        iter: Lives);

    [Fact]
    public void Nothing_is_silent_every_text_that_was_planned_is_owed_or_accounted_for() => Life.OfEverybody.Sample(
        it => Assert.All(it.Deeds, deed =>
        {
            var before = it.Life.Past;
            var facts = it.Life.Do(deed);

            foreach (var convocation in before.States.OfType<Convocation>())
            {
                var still = it.Life.Past.The<Convocation>(convocation.Id);
                var gone = convocation.Pending.Concat(convocation.Overdue)
                    .Except(still.Pending.Concat(still.Overdue));
                Assert.All(gone, message => Assert.True(
                    still.Revision > convocation.Revision || facts.Any(fact => IsAbout(message, fact))));
            }
        }),
        iter: Lives);

    private static bool IsAbout(PlannedMessage message, IFact fact) => fact switch
    {
        ConvocationNotified it => it.MessageId == message.MessageId,
        ConvocationReminded it => it.MessageId == message.MessageId,
        ConvocationMessageExpired it => it.MessageId == message.MessageId,
        ConvocationMessageWithdrawn it => it.MessageId == message.MessageId,
        ConvocationPlanFollowed it => it.CalledOff.Contains(message.MessageId),
        _ => false,
    };

    private static bool IsForward(Message before, Message after) =>
        after.Attempts > before.Attempts
            ? before.Status == MessageStatus.Deferred && after.Attempts == before.Attempts + 1
            : Rank(after.Status) > Rank(before.Status) || after == before;

    private static int Rank(MessageStatus status) => status switch
    {
        MessageStatus.Attempting => 0,
        MessageStatus.Uncertain => 1,
        MessageStatus.Deferred => 2,
        MessageStatus.CalledOff => 3,
        MessageStatus.Accepted => 4,
        MessageStatus.Sent => 5,
        MessageStatus.Delivered or MessageStatus.Undelivered or MessageStatus.Rejected => 6,
    };
}
