using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>A fact of the stream of one person. It carries no name and no number: those live in the vault.</summary>
public abstract record ProbationerEvent : IConcernsProbationer
{
    private protected ProbationerEvent() { }

    public abstract Guid ProbationerId { get; init; }

    Guid IFact.StreamId => ProbationerId;
}

/// <param name="MobileHash">Keyed hash of the number, null without one.</param>
/// <param name="MobileEnding">Its last two digits, for an agent to recognise it by.</param>
public sealed record ProbationerRegistered(
    Guid ProbationerId,
    string ServiceCode,
    Reachability Reachability,
    string? MobileHash,
    string? MobileEnding,
    Guid RegisteredBy,
    DateTimeOffset RegisteredAt) : ProbationerEvent;

public sealed record ProbationerMobileChanged(
    Guid ProbationerId,
    Reachability Reachability,
    string? MobileHash,
    string? MobileEnding,
    Guid ChangedBy,
    DateTimeOffset ChangedAt) : ProbationerEvent;

public sealed record ProbationerReferentAssigned(
    Guid ProbationerId,
    Guid ReferentId,
    Guid AssignedBy,
    DateTimeOffset AssignedAt) : ProbationerEvent;

/// <summary>May a text reach this person, and if not, why?</summary>
public enum Reachability
{
    Mobile = 1,
    NoMobile = 2,
    RefusesSms = 3,
}
