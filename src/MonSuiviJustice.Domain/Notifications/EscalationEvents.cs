using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>A fact of the stream that follows how a person whom a text did not reach is told otherwise.</summary>
public abstract record EscalationEvent : IConcernsProbationer
{
    private protected EscalationEvent() { }

    public abstract Guid EscalationId { get; init; }

    public abstract Guid ConvocationId { get; init; }

    public abstract Guid ProbationerId { get; init; }

    Guid IFact.StreamId => EscalationId;
}

/// <summary>A text did not reach the person: somebody asks for another number, or tells them otherwise.</summary>
/// <param name="MessageId">The text that did not arrive.</param>
/// <param name="MobileHash">Of the number that was called.</param>
/// <param name="DueAt">Without another number by then, a letter is written.</param>
public sealed record EscalationOpened(
    Guid EscalationId,
    Guid ConvocationId,
    Guid ProbationerId,
    string ServiceCode,
    Guid MessageId,
    MessageRole Role,
    DeliveryFault Fault,
    string MobileHash,
    DateTimeOffset DueAt,
    DateTimeOffset OpenedAt) : EscalationEvent;

/// <summary>The person has another number, and the text goes to it.</summary>
/// <param name="MessageId">The text that says it again.</param>
public sealed record EscalationNumberFound(
    Guid EscalationId,
    Guid ConvocationId,
    Guid ProbationerId,
    Guid MessageId,
    DateTimeOffset FoundAt) : EscalationEvent;

/// <summary>Nobody found another number in time: a letter is to be printed.</summary>
/// <param name="LetterDueAt">By when it should have left.</param>
public sealed record EscalationLetterAsked(
    Guid EscalationId,
    Guid ConvocationId,
    Guid ProbationerId,
    DateTimeOffset LetterDueAt,
    DateTimeOffset AskedAt) : EscalationEvent;

public sealed record EscalationLetterSent(
    Guid EscalationId,
    Guid ConvocationId,
    Guid ProbationerId,
    Guid SentBy,
    DateTimeOffset SentAt) : EscalationEvent;

/// <param name="ClosedBy">Null when nobody had to: there is nothing to tell any more.</param>
public sealed record EscalationClosed(
    Guid EscalationId,
    Guid ConvocationId,
    Guid ProbationerId,
    Guid? ClosedBy,
    DateTimeOffset ClosedAt) : EscalationEvent;
