using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Access;

/// <summary>Somebody who works with the tool.</summary>
public sealed record Agent(Guid Id, AgentRole Role, string ServiceCode) : IRevised
{
    /// <summary>Not one who has left.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>The SPIP for whose antennas the agent works; null for none.</summary>
    public string? HeadquartersCode { get; init; }

    /// <summary>Those that began, the last of each administrator, unless it was ended.</summary>
    public FactList<Impersonation> Impersonations { get; init; } = [];

    /// <summary>Of the security charter; null before the first.</summary>
    public int? AcceptedCharter { get; init; }

    /// <summary>The one in force.</summary>
    public bool HasAcceptedCharter => AcceptedCharter == Charter.Version;

    /// <summary>Counts the facts: the ETag.</summary>
    public long Revision { get; init; }

    /// <summary>Does that administrator see what this agent sees, as of now?</summary>
    public bool IsSeenBy(Guid administratorId, DateTimeOffset now) =>
        Impersonations.Any(it => it.By == administratorId && now < it.EndsAt);

    public static Agent Evolve(Agent? state, AgentEvent fact) =>
        After(state, fact) with { Revision = (state?.Revision ?? 0) + 1 };

    private static Agent After(Agent? state, AgentEvent fact) => (state, fact) switch
    {
        (null, AgentRegistered it) => new(it.AgentId, it.Role, it.ServiceCode),
        ({ } agent, AgentContactChanged or AgentInvited or AgentUnlocked) => agent,
        ({ } agent, AgentCharterAccepted it) => agent with { AcceptedCharter = it.Version },
        ({ } agent, AgentRoleChanged it) => agent with { Role = it.Role },
        ({ } agent, AgentPosted it) => agent with { ServiceCode = it.ServiceCode, HeadquartersCode = null },
        ({ } agent, AgentHeadquartersChanged it) => agent with { HeadquartersCode = it.HeadquartersCode },
        ({ } agent, AgentSwitched it) => agent with { ServiceCode = it.ServiceCode },
        ({ } agent, AgentImpersonated it) => agent with { Impersonations = [.. agent.Without(it.By), new(it.By, it.EndsAt)] },
        ({ } agent, AgentImpersonationEnded it) => agent with { Impersonations = [.. agent.Without(it.By)] },
        ({ } agent, AgentDeactivated) => agent with { IsActive = false },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };

    private IEnumerable<Impersonation> Without(Guid administratorId) => Impersonations.Where(it => it.By != administratorId);
}
