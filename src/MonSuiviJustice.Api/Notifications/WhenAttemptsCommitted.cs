using MonSuiviJustice.Domain.Notifications;
using Wolverine.Attributes;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>These attempts are on record and nobody has called the provider for them yet.</summary>
public sealed record SendAttempts(IReadOnlyList<Attempt> Attempts);

/// <param name="Provider">Who is asked, and nobody else for this attempt.</param>
public sealed record Attempt(
    Guid AttemptId,
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    SmsProvider Provider);

// The attribute, because Wolverine finds handlers by the suffix "Handler" only.
[WolverineHandler]
public static class WhenAttemptsCommitted
{
    /// <summary>
    /// Calls once per attempt, holding no connection meanwhile, then records all answers together. Never durable: a call
    /// that died with its process is not made again but looked up at the provider (<see cref="Reconciler"/>).
    /// </summary>
    public static Task Handle(SendAttempts message, MessageSending sending) => sending.Send(message.Attempts);
}
