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
                .. answers.Select(it => new News(
                    it.Attempt.MessageId,
                    it.Attempt.ConvocationId,
                    (message, convocation) => RecordAnswer.Decide(message, convocation, it.Answer))),
            ],
            cancellation);

    public async Task Record(IReadOnlyList<News> news, CancellationToken cancellation)
    {
        if (news.Count == 0)
        {
            return;
        }

        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        Guid[] streamIds = [.. news.SelectMany(it => new[] { it.MessageId, it.ConvocationId }).Distinct()];
        await Streams.Lock(session, streamIds, "update", cancellation);
        var facts = await streams.Read(session, streamIds, cancellation);
        var messages = facts.FoldAll<Message, MessageEvent>(Message.Evolve).ToDictionary();
        var convocations = facts.FoldAll<Convocation, ConvocationEvent>(Convocation.Evolve).ToDictionary();
        var written = new List<IFact>();

        foreach (var (messageId, convocationId, decide) in news)
        {
            if (messages.TryGetValue(messageId, out var message)
                && convocations.TryGetValue(convocationId, out var convocation))
            {
                var decided = decide(message, convocation).Facts;
                messages[messageId] = decided.OfType<MessageEvent>().Aggregate(message, Message.Evolve);
                convocations[convocationId] = decided.OfType<ConvocationEvent>().Aggregate(convocation, Convocation.Evolve);
                written.AddRange(decided);
            }
        }

        var consequences = await new Consequences(session, streams, convocations, messages, clock.Now()).Of(written, cancellation);
        append.Add(session, [.. written, .. consequences.Facts], consequences.Starts, clock.Now());
        await session.SaveChangesAsync(cancellation);
        MessageCounts.Add(written);
    }
}
