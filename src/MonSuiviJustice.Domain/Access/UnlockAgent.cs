using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Access;

/// <summary>Ten failures locked an agent out, and an administrator lets them in again (predecessor: back-office, unlock).</summary>
public sealed record UnlockAgent(Agent UnlockedBy, DateTimeOffset At)
{
    public static Decision Decide(Agent agent, UnlockAgent command) => agent switch
    {
        { IsActive: false } => DeactivateAgent.Gone,
        _ when !RoleTable.Commands(command.UnlockedBy.Role, agent.Role) => ChangeRole.Above,
        _ => Decision.Accept(new AgentUnlocked(agent.Id, command.UnlockedBy.Id, command.At)),
    };
}
