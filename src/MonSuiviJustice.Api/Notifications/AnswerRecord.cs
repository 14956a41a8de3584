using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

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
        var messages = new Dictionary<Guid, Message?>();
        var written = new List<IFact>();

        foreach (var (messageId, convocationId, decide) in news)
        {
            if (!messages.TryGetValue(messageId, out var message))
            {
                message = facts.Fold<Message, MessageEvent>(messageId, Message.Evolve);
            }

            if (message is not null
                && facts.Fold<Convocation, ConvocationEvent>(convocationId, Convocation.Evolve) is { } convocation)
            {
                var decided = decide(message, convocation).Facts;
                message = decided.OfType<MessageEvent>().Aggregate(message, Message.Evolve);
                written.AddRange(decided);
            }

            messages[messageId] = message;
        }

        written.AddRange(await Consequences(session, messages, written, cancellation));
        append.Add(session, written, startsWith: _ => null, clock.Now());
        await session.SaveChangesAsync(cancellation);
        MessageCounts.Add(written);
    }

    // What a text tells of its number or of its person's wish concerns all the texts to come: in the same transaction.
    private async Task<IReadOnlyList<IFact>> Consequences(
        IQuerySession session,
        Dictionary<Guid, Message?> messages,
        IReadOnlyList<IFact> written,
        CancellationToken cancellation)
    {
        var faults = written.OfType<MessageEvent>().Select(fact => (Fact: fact, Fault: FaultOf(fact)))
            .Where(it => it.Fault is DeliveryFault.InvalidNumber or DeliveryFault.DeadNumber or DeliveryFault.OptedOut)
            .ToArray();

        if (faults.Length == 0)
        {
            return [];
        }

        var ids = faults.Select(it => it.Fact.ProbationerId).Distinct().ToArray();
        var people = await Addressees.Of(session, streams, await streams.Read(session, ids, cancellation), ids, cancellation);
        await Streams.Lock(session, people.Ids, "update", cancellation);
        var known = (await streams.Read(session, people.Ids, cancellation))
            .FoldAll<Probationer, ProbationerEvent>(Probationer.Evolve)
            .ToDictionary();
        var consequences = new List<IFact>();

        foreach (var (fact, fault) in faults)
        {
            if (people.Of(fact.ProbationerId) is { } addressee && messages[fact.MessageId] is { } message)
            {
                var facts = Consequence(known[addressee.Id], message, fault, clock.Now()).Facts;
                known[addressee.Id] = facts.OfType<ProbationerEvent>().Aggregate(known[addressee.Id], Probationer.Evolve);
                consequences.AddRange(facts);
            }
        }

        return consequences;
    }

    private static Decision Consequence(Probationer person, Message message, DeliveryFault? fault, DateTimeOffset now) =>
        person.MobileHash != message.MobileHash ? Decision.NothingToDo
        : fault == DeliveryFault.OptedOut ? RecordOptOut.Decide(person, new(AgentId: null, now))
        : FaultMobile.Decide(person, new(
            fault == DeliveryFault.InvalidNumber ? MobileFault.Invalid : MobileFault.Dead,
            message.MobileHash,
            message.Id,
            now));

    private static DeliveryFault? FaultOf(MessageEvent fact) => fact switch
    {
        MessageRejected it => it.Fault,
        MessageUndelivered it => it.Fault,
        _ => null,
    };
}
