using System.Collections.Concurrent;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>From committed attempts to recorded answers.</summary>
public sealed class MessageSending
{
    /// <summary>Calls to the provider at the same time, per batch.</summary>
    private const int Parallel = 16;

    /// <summary>When to try again what the provider did not take, when it says nothing about it.</summary>
    private static readonly TimeSpan Backoff = TimeSpan.FromMinutes(1);

    private readonly ReadyTexts _ready;
    private readonly AnswerRecord _answers;
    private readonly SmsProviders _providers;
    private readonly TimeProvider _clock;

    internal MessageSending(ReadyTexts ready, AnswerRecord answers, SmsProviders providers, TimeProvider clock)
    {
        _ready = ready;
        _answers = answers;
        _providers = providers;
        _clock = clock;
    }

    /// <summary>A call that has begun is waited for, even when the application stops: else nobody knew its outcome.</summary>
    public async Task Send(IReadOnlyList<Attempt> attempts)
    {
        var answers = new ConcurrentBag<(Attempt Attempt, RecordAnswer Answer)>();
        await System.Threading.Tasks.Parallel.ForEachAsync(
            attempts,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel },
            async (attempt, _) =>
            {
                if (_ready.Take(attempt.AttemptId) is { } sms)
                {
                    var answer = await _providers.Of(attempt.Provider).Send(sms, CancellationToken.None);
                    _providers.Heard(attempt.Provider, answer);
                    answers.Add((attempt, RecordOf(attempt.AttemptId, answer)));
                }
            });
        await _answers.Record([.. answers], CancellationToken.None);
    }

    private RecordAnswer RecordOf(Guid attemptId, SendAnswer answer)
    {
        var now = _clock.Now();
        return answer switch
        {
            SendAnswer.Accepted accepted => new RecordAnswer.Taken(attemptId, accepted.ProviderId, now),
            SendAnswer.Rejected rejected => new RecordAnswer.Refused(attemptId, rejected.Code, rejected.Fault, now),
            SendAnswer.NotTaken not => new RecordAnswer.NotTaken(attemptId, now + (not.RetryAfter ?? Backoff), now),
            _ => new RecordAnswer.Unknown(attemptId, now),
        };
    }
}
