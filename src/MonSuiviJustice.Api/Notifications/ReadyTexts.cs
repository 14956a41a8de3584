using System.Collections.Concurrent;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>
/// What is to be sent for attempts just committed, between their commit and their call: a Wolverine message carries ids
/// only (decision 11), and reading everything again costs a third of a text. In memory, because an attempt whose process
/// dies is never called again.
/// </summary>
internal sealed class ReadyTexts
{
    private readonly ConcurrentDictionary<Guid, OutgoingSms> _byAttempt = [];

    public void Put(OutgoingSms sms) => _byAttempt[sms.AttemptId] = sms;

    /// <summary>Once: null for whoever asks again.</summary>
    public OutgoingSms? Take(Guid attemptId) => _byAttempt.TryRemove(attemptId, out var sms) ? sms : null;
}
