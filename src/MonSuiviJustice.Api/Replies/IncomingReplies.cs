using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Replies;

namespace MonSuiviJustice.Api.Replies;

/// <summary>
/// Obeys a word, files everything else in the inbox of the service, and says what the person is answered; all of it in one
/// transaction, once, however often the provider tells of it.
/// </summary>
internal sealed class IncomingReplies(
    IDocumentStore store,
    Streams streams,
    BatchAppend append,
    Vault vault,
    HashKey hashKey,
    TimeProvider clock)
{
    /// <returns>Null for nothing: nobody is known at that number, or it was answered before.</returns>
    public async Task<string?> Receive(IncomingReply received, CancellationToken cancellation)
    {
        var now = clock.Now();
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var senders = await Senders.At(session, hashKey.HashOf(received.From), now, cancellation);

        if (senders.People.Count == 0)
        {
            return null;
        }

        // Whoever tells of the same reply meanwhile waits here, and then finds it.
        await Streams.Lock(session, senders.People, "update", cancellation);
        var replyId = Reply.IdOf(received.ProviderId);
        var known = await streams.Read(session, [replyId, .. senders.People], cancellation);
        var meaning = ReplyWords.MeaningOf(received.Text);
        var decision = ReceiveReply.Decide(
            known.Fold<Reply, ReplyEvent>(replyId, Reply.Evolve),
            new(replyId, senders.Addressee, senders.ServiceCode, senders.ConvocationId, meaning, now));

        if (decision.Facts.Count == 0)
        {
            return null;
        }

        append.Add(
            session,
            [.. decision.Facts, .. senders.People.SelectMany(id => Obeyed(known, id, meaning, now))],
            startsWith: fact => fact is ReplyReceived ? typeof(Reply) : null,
            now);
        await Keep(session, replyId, senders.Addressee, received.Text, now, cancellation);
        await session.SaveChangesAsync(cancellation);
        return received.IsAnswered || senders.AnsweredLately >= AutomaticAnswer.MostInAnHour
            ? null
            : AutomaticAnswer.Of(meaning, senders.Switchboard);
    }

    /// <summary>STOP and START hold for the number, so for everybody who has it.</summary>
    private static IReadOnlyList<IFact> Obeyed(ILookup<Guid, IFact> known, Guid personId, ReplyMeaning meaning, DateTimeOffset now) =>
        known.Fold<Probationer, ProbationerEvent>(personId, Probationer.Evolve) is not { } person
            ? []
            : meaning switch
            {
                ReplyMeaning.Stop => RecordOptOut.Decide(person, new(AgentId: null, now)).Facts,
                ReplyMeaning.Start => WithdrawOptOut.Decide(person, new(AgentId: null, now)).Facts,
                ReplyMeaning.Other or ReplyMeaning.Yes or ReplyMeaning.No or ReplyMeaning.Call => [],
            };

    private async Task Keep(
        IDocumentSession session,
        Guid replyId,
        Guid personId,
        string text,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var opened = await vault.Open(session, [personId], Opening.By(this, now), cancellation);

        if (opened.TryGetValue(personId, out var record))
        {
            Vault.Keep(session, [(replyId, record, text)]);
        }
    }
}
