using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Access;

/// <summary>Whoever looked at what an agent sees comes back before the hour is over.</summary>
public sealed record EndImpersonation(Guid By, DateTimeOffset At)
{
    public static Decision Decide(Agent agent, EndImpersonation command) => agent.IsSeenBy(command.By, command.At)
        ? Decision.Accept(new AgentImpersonationEnded(agent.Id, command.By, command.At))
        : Decision.NothingToDo;
}
