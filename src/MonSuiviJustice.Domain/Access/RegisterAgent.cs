using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Access;

/// <param name="ServiceType">Null when the service is none of the directory: any role is taken then.</param>
/// <param name="Registrar">Who registers; the agent itself for the first administrator of an installation.</param>
public sealed record RegisterAgent(
    Guid AgentId,
    AgentRole Role,
    string ServiceCode,
    ServiceType? ServiceType,
    Agent Registrar,
    DateTimeOffset At)
{
    /// <summary>Predecessor: <c>app/policies/user_policy.rb</c>, nobody else may touch an administrator.</summary>
    public static readonly Refusal NationalRole = new(
        "agent.national-role",
        "Seul un administrateur central peut donner un rôle national.");

    public static readonly Refusal OtherRole = new(
        "agent.other-role",
        "Cet agent existe déjà avec un autre rôle ou dans un autre service.");

    public static Decision Decide(Agent? agent, RegisterAgent command) => agent switch
    {
        null when RoleTable.IsNational(command.Role) && !RoleTable.IsNational(command.Registrar.Role) => NationalRole,
        null when !RoleTable.Commands(command.Registrar.Role, command.Role) => ChangeRole.Above,
        null when command.ServiceType is { } type && !RoleTable.Fits(command.Role, type) => ChangeRole.Misfit,
        null => Decision.Accept(new AgentRegistered(
            AgentId: command.AgentId,
            Role: command.Role,
            ServiceCode: command.ServiceCode,
            RegisteredBy: command.Registrar.Id,
            RegisteredAt: command.At)),
        { IsActive: false } => DeactivateAgent.Gone,
        _ when agent.Role == command.Role && agent.ServiceCode == command.ServiceCode => Decision.NothingToDo,
        _ => OtherRole,
    };
}
