using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Replies;

/// <summary>
/// A fact of the stream of one reply to a text. What the person wrote is nowhere in it, not even its sense: it is sealed, and
/// forgotten soon. A reply is never a proof against whoever wrote it (decision 9).
/// </summary>
public abstract record ReplyEvent : IConcernsProbationer
{
    private protected ReplyEvent() { }

    public abstract Guid ReplyId { get; init; }

    public abstract Guid ProbationerId { get; init; }

    Guid IFact.StreamId => ReplyId;
}

/// <param name="ServiceCode">Which has to know of it.</param>
/// <param name="ConvocationId">The next one of the person; null when there is none.</param>
/// <param name="AwaitsAgent">Somebody has to read it: a machine did all that was asked otherwise.</param>
public sealed record ReplyReceived(
    Guid ReplyId,
    Guid ProbationerId,
    string ServiceCode,
    Guid? ConvocationId,
    bool AwaitsAgent,
    DateTimeOffset ReceivedAt) : ReplyEvent;

/// <summary>An agent has read it, and done what it asked for.</summary>
public sealed record ReplyHandled(
    Guid ReplyId,
    Guid ProbationerId,
    Guid HandledBy,
    DateTimeOffset HandledAt) : ReplyEvent;
