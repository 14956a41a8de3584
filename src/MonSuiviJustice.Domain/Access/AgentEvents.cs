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

/// <summary>The agent has read the security charter and promised to keep it.</summary>
/// <param name="Version">The one that was read.</param>
public sealed record AgentCharterAccepted(Guid AgentId, int Version, DateTimeOffset AcceptedAt) : AgentEvent;

/// <summary>The agent does something else in the same service.</summary>
public sealed record AgentRoleChanged(Guid AgentId, AgentRole Role, Guid ChangedBy, DateTimeOffset ChangedAt) : AgentEvent;

/// <summary>The agent works in another service of the same type.</summary>
public sealed record AgentPosted(
    Guid AgentId,
    string FormerServiceCode,
    string ServiceCode,
    Guid PostedBy,
    DateTimeOffset PostedAt) : AgentEvent;

/// <summary>The agent has left.</summary>
public sealed record AgentDeactivated(Guid AgentId, Guid DeactivatedBy, DateTimeOffset DeactivatedAt) : AgentEvent;

/// <summary>The agent works for all antennas of a SPIP, or for one service again.</summary>
/// <param name="HeadquartersCode">Null for one service.</param>
public sealed record AgentHeadquartersChanged(
    Guid AgentId,
    string? HeadquartersCode,
    Guid ChangedBy,
    DateTimeOffset ChangedAt) : AgentEvent;

/// <summary>The agent went to another service by themselves.</summary>
public sealed record AgentSwitched(
    Guid AgentId,
    string FormerServiceCode,
    string ServiceCode,
    DateTimeOffset SwitchedAt) : AgentEvent;

/// <summary>A central administrator sees what the agent sees from now on.</summary>
/// <param name="EndsAt">At the latest.</param>
public sealed record AgentImpersonated(
    Guid AgentId,
    Guid By,
    ImpersonationReason Reason,
    DateTimeOffset StartedAt,
    DateTimeOffset EndsAt) : AgentEvent;

/// <summary>The administrator came back.</summary>
public sealed record AgentImpersonationEnded(Guid AgentId, Guid By, DateTimeOffset EndedAt) : AgentEvent;

/// <summary>The agent may choose a password by a link.</summary>
/// <param name="IsHandedOver">Whoever invited saw the link, and gave it by hand.</param>
public sealed record AgentInvited(Guid AgentId, bool IsHandedOver, Guid InvitedBy, DateTimeOffset InvitedAt) : AgentEvent;

/// <summary>Ten failures had locked the agent out.</summary>
public sealed record AgentUnlocked(Guid AgentId, Guid UnlockedBy, DateTimeOffset UnlockedAt) : AgentEvent;
