using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>
/// Records what became of attempts, many in one transaction. The messages' streams are held meanwhile: the provider's
/// answer and its receipt may come at once, and only one of them can be the first news.
/// </summary>
internal sealed class AnswerRecord(IDocumentStore store, Streams streams, BatchAppend append, TimeProvider clock)
{
    public Task Record(IReadOnlyList<(Attempt Attempt, RecordAnswer Answer)> answers, CancellationToken cancellation) =>
        Record(
            [
                .. answers.Select(it => (
                    it.Attempt.MessageId,
                    (Func<Message, Convocation, Decision>)((message, convocation) =>
                        RecordAnswer.Decide(message, convocation, it.Answer)))),
            ],
            cancellation);

    public async Task Record(
        IReadOnlyList<(Guid MessageId, Func<Message, Convocation, Decision> Decide)> news,
        CancellationToken cancellation)
    {
        if (news.Count == 0)
        {
            return;
        }

        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var messageIds = news.Select(it => it.MessageId).Distinct().ToArray();
        await Streams.Lock(session, messageIds, "update", cancellation);
        var facts = await streams.Read(session, messageIds, cancellation);
        var messages = messageIds
            .Select(id => facts.Fold<Message, MessageEvent>(id, Message.Evolve))
            .OfType<Message>()
            .ToDictionary(message => message.Id);
        var convocationIds = messages.Values.Select(message => message.ConvocationId).Distinct().ToArray();
        await Streams.Lock(session, convocationIds, "update", cancellation);
        var convocations = await streams.Read(session, convocationIds, cancellation);

        var written = new List<IFact>();

        foreach (var (messageId, decide) in news)
        {
            if (messages.TryGetValue(messageId, out var message)
                && convocations.Fold<Convocation, ConvocationEvent>(message.ConvocationId, Convocation.Evolve) is { } of)
            {
                var decided = decide(message, of).Facts;
                messages[messageId] = decided.OfType<MessageEvent>().Aggregate(message, Message.Evolve);
                written.AddRange(decided);
            }
        }

        append.Add(session, written, startsWith: _ => null, clock.Now());
        await session.SaveChangesAsync(cancellation);
        MessageCounts.Add(written);
    }
}
