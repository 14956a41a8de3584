using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Access;

/// <summary>Somebody who works with the tool.</summary>
public sealed record Agent(Guid Id, AgentRole Role, string ServiceCode) : IRevised
{
    /// <summary>Counts the facts.</summary>
    public long Revision { get; init; }

    public static Agent Evolve(Agent? state, AgentEvent fact) =>
        After(state, fact) with { Revision = (state?.Revision ?? 0) + 1 };

    private static Agent After(Agent? state, AgentEvent fact) => (state, fact) switch
    {
        (null, AgentRegistered it) => new(it.AgentId, it.Role, it.ServiceCode),
        ({ } agent, AgentContactChanged) => agent,
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
