using System.Collections.Concurrent;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>From committed attempts to recorded answers.</summary>
public sealed class MessageSending
{
    /// <summary>Calls to the provider at the same time, per batch.</summary>
    private const int Parallel = 16;

    /// <summary>When to try again what the provider did not take, when it says nothing about it.</summary>
    private static readonly TimeSpan Backoff = TimeSpan.FromMinutes(1);

    private readonly IDocumentStore _store;
    private readonly Streams _streams;
    private readonly Vault _vault;
    private readonly AnswerRecord _answers;
    private readonly ISmsGateway _gateway;
    private readonly TimeProvider _clock;

    internal MessageSending(
        IDocumentStore store,
        Streams streams,
        Vault vault,
        AnswerRecord answers,
        ISmsGateway gateway,
        TimeProvider clock)
    {
        _store = store;
        _streams = streams;
        _vault = vault;
        _answers = answers;
        _gateway = gateway;
        _clock = clock;
    }

    /// <summary>A call that has begun is waited for, even when the application stops: else nobody knew its outcome.</summary>
    public async Task Send(IReadOnlyList<Attempt> attempts)
    {
        var answers = new ConcurrentBag<(Attempt Attempt, RecordAnswer Answer)>();
        await System.Threading.Tasks.Parallel.ForEachAsync(
            await Outgoing(attempts),
            new ParallelOptions { MaxDegreeOfParallelism = Parallel },
            async (outgoing, _) =>
            {
                var answer = await _gateway.Send(outgoing.Sms, CancellationToken.None);
                answers.Add((outgoing.Attempt, RecordOf(outgoing.Attempt.AttemptId, answer)));
            });
        await _answers.Record([.. answers], CancellationToken.None);
    }

    private RecordAnswer RecordOf(Guid attemptId, SendAnswer answer)
    {
        var now = _clock.Now();
        return answer switch
        {
            SendAnswer.Accepted accepted => new RecordAnswer.Taken(attemptId, accepted.ProviderId, now),
            SendAnswer.Rejected rejected => new RecordAnswer.Refused(attemptId, rejected.Code, now),
            SendAnswer.NotTaken not => new RecordAnswer.NotTaken(attemptId, now + (not.RetryAfter ?? Backoff), now),
            _ => new RecordAnswer.Unknown(attemptId, now),
        };
    }

    private async Task<IReadOnlyList<(Attempt Attempt, OutgoingSms Sms)>> Outgoing(IReadOnlyList<Attempt> attempts)
    {
        await using var session = _store.QuerySession();
        var cancellation = CancellationToken.None;
        var texts = await _vault.Read(session, [.. attempts.Select(it => it.AttemptId)], cancellation);
        var records = await _vault.Open(session, [.. attempts.Select(it => it.ProbationerId).Distinct()], cancellation);
        var facts = await _streams.Read(session, [.. attempts.Select(it => it.ConvocationId).Distinct()], cancellation);
        var now = _clock.Now();

        return
        [
            .. from attempt in attempts
               let mobile = records.GetValueOrDefault(attempt.ProbationerId)?.Record.Mobile
               let convocation = facts.Fold<Convocation, ConvocationEvent>(attempt.ConvocationId, Convocation.Evolve)
               where mobile is not null && texts.ContainsKey(attempt.AttemptId)
               select (attempt, new OutgoingSms(
                   attempt.AttemptId,
                   mobile,
                   texts[attempt.AttemptId],
                   ValidityOf(convocation, attempt.MessageId, now))),
        ];
    }

    // Past its use a text only confuses: the provider stops trying then.
    private static TimeSpan ValidityOf(Convocation? convocation, Guid messageId, DateTimeOffset now) =>
        convocation?.Pending.FirstOrDefault(message => message.MessageId == messageId) is { } owed
            ? owed.LatestAt - now
            : MessagePlan.LastUsefulNotice;
}
