using CsCheck;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Notifications;

/// <summary>A provider tells each thing once, five times, late, in any order, or before it answers the call itself.</summary>
public sealed class ReceiptLaws
{
    /// <summary>The answer to the call, which may be lost, and the receipts, each several times and all in any order.</summary>
    private static readonly Gen<News[]> Heard =
        from final in Gen.Bool.Select(arrived => arrived ? MessageStatus.Delivered : MessageStatus.Undelivered)
        from answer in Gen.Bool.Select(came => came ? Taken : Lost)
        from times in Gen.Int[1, 5].Array[3]
        from all in Gen.Shuffle<News>((News[])
        [
            answer,
            .. Enumerable.Repeat(Receipt(MessageStatus.Accepted), times[0]),
            .. Enumerable.Repeat(Receipt(MessageStatus.Sent), times[1]),
            .. Enumerable.Repeat(Receipt(final), times[2]),
        ])
        select all;

    private static News Taken => Told(it => new RecordAnswer.Taken(it, Sample.ProviderId, Sample.BookedAt));

    private static News Lost => Told(it => new RecordAnswer.Unknown(it, Sample.BookedAt));

    [Fact]
    public void However_they_come_receipts_end_in_the_same_state_and_each_is_recorded_once() => Heard.Sample(
        heard =>
        {
            var past = Past.Of([.. Sample.WholeBooking, Sample.Attempted]);
            var facts = new List<IFact>();

            foreach (var news in heard)
            {
                var decided = news.Decide(past).Facts;
                facts.AddRange(decided);
                past = past.Then(decided);
            }

            Assert.Equal(heard.Max(news => news.Final), past.Message?.Status);
            Assert.Single(facts.OfType<MessageAccepted>());
            Assert.Single(facts, fact => fact is MessageDelivered or MessageUndelivered);
            Assert.True(facts.OfType<MessageSent>().Count() <= 1);
        },
        iter: 10_000);

    private static News Told(Func<Guid, RecordAnswer> answer) => new(
        past => RecordAnswer.Decide(past.The<Message>(Sample.MessageId), past.Convocation, answer(Sample.AttemptId)),
        Final: null);

    private static News Receipt(MessageStatus status) => new(
        past => RecordDelivery.Decide(
            past.The<Message>(Sample.MessageId),
            past.Convocation,
            new(Sample.AttemptId, Sample.ProviderId, status, Code: 0, DeliveryFault.Unknown, Sample.BookedAt)),
        Final: status is MessageStatus.Delivered or MessageStatus.Undelivered ? status : null);

    /// <param name="Final">The last state that it tells of; null when it tells of none.</param>
    private sealed record News(Func<Past, Decision> Decide, MessageStatus? Final);
}
