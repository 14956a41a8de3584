using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Access;

/// <summary>A fact of the stream of one agent.</summary>
public abstract record AgentEvent : IFact
{
    private protected AgentEvent() { }

    public abstract Guid AgentId { get; init; }

    Guid IFact.StreamId => AgentId;
}

/// <param name="ServiceCode">The service where the agent works.</param>
/// <param name="RegisteredBy">The agent itself for the first administrator of an installation.</param>
public sealed record AgentRegistered(
    Guid AgentId,
    AgentRole Role,
    string ServiceCode,
    Guid RegisteredBy,
    DateTimeOffset RegisteredAt) : AgentEvent;

/// <summary>How the agent is named and reached at work; what it says now stands outside the facts.</summary>
public sealed record AgentContactChanged(Guid AgentId, Guid ChangedBy, DateTimeOffset ChangedAt) : AgentEvent;
