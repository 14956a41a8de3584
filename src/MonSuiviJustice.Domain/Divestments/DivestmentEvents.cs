using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Divestments;

/// <summary>A fact of one divestment: the follow-up of a person goes, or does not go, to another jurisdiction.</summary>
public abstract record DivestmentEvent : IConcernsProbationer
{
    private protected DivestmentEvent() { }

    public abstract Guid DivestmentId { get; init; }

    public abstract Guid ProbationerId { get; init; }

    Guid IFact.StreamId => DivestmentId;
}

/// <param name="Destinations">Codes of the services that would follow the person: the one that asks, and those with it.</param>
/// <param name="AddedAtOnce">Those of them that follow from now on, so that a person is convened on leaving the hearing.</param>
/// <param name="Requests">The services that would cease to follow, and what is expected from each.</param>
/// <param name="TimeZone">IANA; days are counted on the calendar of the service that asks.</param>
public sealed record DivestmentRequested(
    Guid DivestmentId,
    Guid ProbationerId,
    string RequestingServiceCode,
    DivestmentReason Reason,
    FactList<string> Destinations,
    FactList<string> AddedAtOnce,
    FactList<DivestmentRequest> Requests,
    string TimeZone,
    Guid RequestedBy,
    DateTimeOffset RequestedAt) : DivestmentEvent;

/// <param name="Answer">Accepted or refused.</param>
/// <param name="SealedId">Of the agent's words, which the vault keeps; null without any.</param>
/// <param name="InPlace">A central administrator answered in the place of the service.</param>
public sealed record DivestmentAnswered(
    Guid DivestmentId,
    Guid ProbationerId,
    string ServiceCode,
    DivestmentAnswer Answer,
    Guid? SealedId,
    bool InPlace,
    Guid AnsweredBy,
    DateTimeOffset AnsweredAt) : DivestmentEvent;

/// <summary>Five days without a word: these services are expected to answer.</summary>
public sealed record DivestmentChased(
    Guid DivestmentId,
    Guid ProbationerId,
    FactList<string> Services,
    DateTimeOffset ChasedAt) : DivestmentEvent;

/// <summary>Ten days of silence that decide nothing: it is up to the local administrators of these services.</summary>
public sealed record DivestmentEscalated(
    Guid DivestmentId,
    Guid ProbationerId,
    FactList<string> Services,
    DateTimeOffset EscalatedAt) : DivestmentEvent;

/// <summary>The follow-up has gone to the services that asked for it.</summary>
public sealed record DivestmentAccepted(
    Guid DivestmentId,
    Guid ProbationerId,
    AcceptanceCause Cause,
    DateTimeOffset AcceptedAt) : DivestmentEvent;

/// <summary>Whoever asked wants it no more.</summary>
public sealed record DivestmentWithdrawn(
    Guid DivestmentId,
    Guid ProbationerId,
    Guid WithdrawnBy,
    DateTimeOffset WithdrawnAt) : DivestmentEvent;

/// <summary>Nobody has answered and nothing decides: who followed the person goes on.</summary>
public sealed record DivestmentLapsed(
    Guid DivestmentId,
    Guid ProbationerId,
    DateTimeOffset LapsedAt) : DivestmentEvent;

/// <summary>What made an agent ask.</summary>
public enum DivestmentReason
{
    /// <summary>The person was about to be registered, and has a file elsewhere.</summary>
    Duplicate = 1,

    /// <summary>The person was about to be convened outside the jurisdiction that follows them.</summary>
    Booking = 2,

    /// <summary>The person lives in a commune for which other services are competent.</summary>
    Commune = 3,
}

public enum AcceptanceCause
{
    /// <summary>Every service of which an answer was expected has said yes.</summary>
    Unanimity = 1,

    /// <summary>The file was in the archive.</summary>
    Archived = 2,

    /// <summary>Nobody had convened the person for six months.</summary>
    Inactivity = 3,

    /// <summary>Ten days without an answer.</summary>
    Silence = 4,
}
