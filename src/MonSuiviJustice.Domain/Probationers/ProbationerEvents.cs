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
/// <param name="FollowedBy">The services that follow the person; null in facts of before it was told.</param>
public sealed record ProbationerRegistered(
    Guid ProbationerId,
    string ServiceCode,
    Reachability Reachability,
    string? MobileHash,
    string? MobileEnding,
    Guid RegisteredBy,
    DateTimeOffset RegisteredAt,
    FactList<Followed>? FollowedBy = null) : ProbationerEvent
{
    /// <summary>Until it was told, the service that registered somebody followed them.</summary>
    public FactList<Followed> Followers() => FollowedBy ?? [new(ServiceCode, FollowingReason.OwnService)];
}

/// <param name="Change">What became of the number; null in facts of before it was told.</param>
public sealed record ProbationerMobileChanged(
    Guid ProbationerId,
    Reachability Reachability,
    string? MobileHash,
    string? MobileEnding,
    Guid ChangedBy,
    DateTimeOffset ChangedAt,
    MobileChange? Change = null) : ProbationerEvent;

/// <summary>What became of the number itself.</summary>
public enum MobileChange
{
    Added = 1,
    Replaced = 2,
    Removed = 3,

    /// <summary>Only whether texts go to it changed.</summary>
    Kept = 4,
}

/// <summary>A text said what is wrong with the number: nothing more is sent to it.</summary>
/// <param name="MessageId">The text that did not arrive.</param>
public sealed record ProbationerMobileFaulted(
    Guid ProbationerId,
    MobileFault Fault,
    Guid MessageId,
    DateTimeOffset FaultedAt) : ProbationerEvent;

/// <summary>The person wants no texts any more; the number is kept.</summary>
/// <param name="RecordedBy">Null when the person said so to the provider, or to us, and to no agent.</param>
public sealed record ProbationerOptedOut(
    Guid ProbationerId,
    Guid? RecordedBy,
    DateTimeOffset OptedOutAt) : ProbationerEvent;

/// <summary>The person wants texts again, at the number that was kept.</summary>
/// <param name="WithdrawnBy">Null when the person answered so to a text, and said it to no agent.</param>
public sealed record ProbationerOptOutWithdrawn(
    Guid ProbationerId,
    Guid? WithdrawnBy,
    DateTimeOffset WithdrawnAt) : ProbationerEvent;

/// <summary>Somebody said, for this reason, which services follow the person.</summary>
/// <param name="Added">Codes of services.</param>
/// <param name="Removed">Codes of services.</param>
public sealed record ProbationerFollowingChanged(
    Guid ProbationerId,
    FactList<string> Added,
    FactList<string> Removed,
    FollowingReason Reason,
    Guid ChangedBy,
    DateTimeOffset ChangedAt) : ProbationerEvent;

/// <summary>The anti-terrorist judge follows the person.</summary>
public sealed record ProbationerJapatMarked(
    Guid ProbationerId,
    Guid MarkedBy,
    DateTimeOffset MarkedAt) : ProbationerEvent;

public sealed record ProbationerJapatUnmarked(
    Guid ProbationerId,
    Guid UnmarkedBy,
    DateTimeOffset UnmarkedAt) : ProbationerEvent;

/// <summary>Who the person is was said otherwise: the vault knows how, before and after.</summary>
/// <param name="Fields">Which parts changed.</param>
public sealed record ProbationerIdentityChanged(
    Guid ProbationerId,
    FactList<IdentityField> Fields,
    Guid ChangedBy,
    DateTimeOffset ChangedAt) : ProbationerEvent;

public sealed record ProbationerReferentAssigned(
    Guid ProbationerId,
    Guid ReferentId,
    Guid AssignedBy,
    DateTimeOffset AssignedAt) : ProbationerEvent;

public sealed record ProbationerReferentReleased(
    Guid ProbationerId,
    Guid FormerReferentId,
    Guid ReleasedBy,
    DateTimeOffset ReleasedAt) : ProbationerEvent;

/// <summary>Custody, hospital or death: no text leaves on these days.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null for a death.</param>
public sealed record ProbationerHeld(
    Guid ProbationerId,
    Guid HoldId,
    HoldReason Reason,
    DateOnly From,
    DateOnly? Until,
    Guid HeldBy,
    DateTimeOffset HeldAt) : ProbationerEvent;

/// <summary>It ended earlier than was said, or was said by mistake.</summary>
public sealed record ProbationerHoldEnded(
    Guid ProbationerId,
    Guid HoldId,
    HoldReason Reason,
    Guid EndedBy,
    DateTimeOffset EndedAt) : ProbationerEvent;

/// <summary>An agent has seen files of the same names and birth date, and says that this is another person.</summary>
public sealed record ProbationerToldApart(
    Guid ProbationerId,
    FactList<Guid> ForcedDespite,
    Guid ToldApartBy,
    DateTimeOffset ToldApartAt) : ProbationerEvent;

/// <summary>Another jurisdiction asks to follow the person: nobody books, archives, merges or erases meanwhile.</summary>
public sealed record ProbationerDivestmentOpened(
    Guid ProbationerId,
    Guid DivestmentId,
    string RequestingServiceCode,
    Guid OpenedBy,
    DateTimeOffset OpenedAt) : ProbationerEvent;

/// <summary>It has ended, one way or the other.</summary>
/// <param name="ClosedBy">Null when the calendar ended it.</param>
public sealed record ProbationerDivestmentClosed(
    Guid ProbationerId,
    Guid DivestmentId,
    Guid? ClosedBy,
    DateTimeOffset ClosedAt) : ProbationerEvent;

/// <summary>May a text reach this person, and if not, why?</summary>
public enum Reachability
{
    Mobile = 1,
    NoMobile = 2,
    RefusesSms = 3,

    /// <summary>There is a number, and it receives no texts: somebody asks for another one.</summary>
    FaultyMobile = 4,
}

/// <summary>What the provider says is wrong with a number.</summary>
public enum MobileFault
{
    Invalid = 1,

    /// <summary>A landline, or nobody's.</summary>
    Dead = 2,
}
