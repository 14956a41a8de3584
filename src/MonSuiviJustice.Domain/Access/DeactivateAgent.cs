using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Access;

/// <summary>An agent has left: the next request is refused, and nothing that says who it was is kept but the id.</summary>
public sealed record DeactivateAgent(Agent DeactivatedBy, DateTimeOffset At)
{
    public static readonly Refusal Gone = new("agent.gone", "Cet agent n'utilise plus l'outil.");

    public static readonly Refusal Oneself = new("agent.oneself", "Personne ne se retire soi-même l'accès à l'outil.");

    public static Decision Decide(Agent agent, DeactivateAgent command) => agent switch
    {
        { IsActive: false } => Decision.NothingToDo,
        _ when agent.Id == command.DeactivatedBy.Id => Oneself,
        _ when !RoleTable.Commands(command.DeactivatedBy.Role, agent.Role) => ChangeRole.Above,
        _ => Decision.Accept(new AgentDeactivated(agent.Id, command.DeactivatedBy.Id, command.At)),
    };
}
