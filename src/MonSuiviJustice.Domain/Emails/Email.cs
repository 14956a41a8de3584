using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Emails;

/// <summary>
/// An e-mail that is decided with the facts that give reason for it. It says ids only: who receives it and what it says is
/// found out when it leaves (decision 6).
/// </summary>
/// <param name="Id">Follows from its reason, so that the same reason never sends two.</param>
/// <param name="AboutId">The stream that it speaks of.</param>
/// <param name="AgentId">Who receives it; null for a service.</param>
/// <param name="ServiceCode">Which service receives it; the one that does when the agent cannot be reached any more.</param>
public sealed record Email(Guid Id, EmailKind Kind, Guid AboutId, Guid? AgentId, string? ServiceCode)
{
    /// <param name="reason">What sets it apart from all others of its kind.</param>
    public static Email ToService(EmailKind kind, Guid aboutId, string serviceCode, string reason = "") =>
        new(StableId.Of("email", $"{kind}/{aboutId}/{serviceCode}/{reason}"), kind, aboutId, AgentId: null, serviceCode);

    /// <param name="failing">The service that receives it when the agent cannot be reached any more.</param>
    public static Email ToAgent(EmailKind kind, Guid aboutId, Guid agentId, string? failing = null, string reason = "") =>
        new(StableId.Of("email", $"{kind}/{aboutId}/{agentId}/{reason}"), kind, aboutId, agentId, failing);
}

public enum EmailKind
{
    /// <summary>To a service that follows the person: another one asks to.</summary>
    DivestmentRequested = 1,

    /// <summary>To a service: its answers are awaited, once a day at most for all of them.</summary>
    DivestmentsAwaited = 2,

    /// <summary>To the local administrators of a silent service: it is up to them.</summary>
    DivestmentEscalated = 3,

    /// <summary>To whoever asked.</summary>
    DivestmentAccepted = 4,

    /// <summary>To whoever asked: who refused, and how to reach them.</summary>
    DivestmentRefused = 5,

    /// <summary>To both sides.</summary>
    DivestmentLapsed = 6,

    /// <summary>To the agent who works in another service from now on.</summary>
    AgentPosted = 7,

    /// <summary>To the local administrators of the service that an agent has left.</summary>
    AgentLeft = 8,

    /// <summary>To the local administrators of a service that follows a person: somebody from elsewhere opened the file.</summary>
    GlassBroken = 9,

    /// <summary>To the agent whose view a central administrator looks at.</summary>
    AgentImpersonated = 10,

    /// <summary>To whoever is let in: a link to choose a password.</summary>
    AgentInvited = 11,

    /// <summary>To whoever has forgotten it: a link to choose another.</summary>
    PasswordForgotten = 12,
}

/// <param name="Subject">Names nobody: subjects are shown on locked screens and kept in the logs of mail servers.</param>
/// <param name="Body">Plain text.</param>
public sealed record EmailText(string Subject, string Body);
