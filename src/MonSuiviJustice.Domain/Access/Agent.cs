using System.Diagnostics;

namespace MonSuiviJustice.Domain.Access;

public sealed record Agent(Guid Id, AgentRole Role, string ServiceCode)
{
    public static Agent Evolve(Agent? state, AgentEvent fact) => (state, fact) switch
    {
        (null, AgentRegistered registered) => new(registered.AgentId, registered.Role, registered.ServiceCode),
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
