using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Access;

/// <summary>An agent does something else in the same service from now on.</summary>
/// <param name="ServiceType">Of the service where the agent works; null when it is none of the directory.</param>
public sealed record ChangeRole(AgentRole Role, ServiceType? ServiceType, Agent ChangedBy, DateTimeOffset At)
{
    public static readonly Refusal Own = new(
        "agent.own-role",
        "Personne ne change son propre rôle : demandez à un administrateur.");

    public static readonly Refusal Above = new(
        "agent.above",
        "Votre rôle ne permet pas de donner ce rôle, ni d'agir sur un agent qui l'a.");

    public static readonly Refusal Misfit = new(
        "agent.role-misfit",
        "Ce rôle n'existe pas dans ce type de service.");

    public static Decision Decide(Agent agent, ChangeRole command) => agent switch
    {
        { IsActive: false } => DeactivateAgent.Gone,
        _ when agent.Role == command.Role => Decision.NothingToDo,
        _ when agent.Id == command.ChangedBy.Id => Own,
        _ when !RoleTable.Commands(command.ChangedBy.Role, agent.Role)
            || !RoleTable.Commands(command.ChangedBy.Role, command.Role) => Above,
        _ when !RoleTable.Fits(command.Role, command.ServiceType) => Misfit,
        _ => Decision.Accept(new AgentRoleChanged(agent.Id, command.Role, command.ChangedBy.Id, command.At)),
    };
}
