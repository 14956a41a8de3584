using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Access;

/// <summary>
/// Agents go to another service by themselves: within their headquarters, or anywhere for a central administrator
/// (predecessor: <c>user_service_switch_policy.rb</c>).
/// </summary>
public sealed record SwitchService(Service Service, DateTimeOffset At)
{
    public static readonly Refusal Elsewhere = new(
        "agent.not-of-headquarters",
        "Vous changez d'antenne au sein de votre siège. Pour un autre service, demandez à son administrateur de vous y affecter.");

    public static Decision Decide(Agent agent, SwitchService command) => command.Service switch
    {
        _ when agent.ServiceCode == command.Service.Code => Decision.NothingToDo,
        { IsArchived: true } => Service.Archived,
        _ when agent.Role != AgentRole.CentralAdministrator && !Belongs(command.Service, agent.HeadquartersCode) => Elsewhere,
        _ => Decision.Accept(new AgentSwitched(agent.Id, agent.ServiceCode, command.Service.Code, command.At)),
    };

    private static bool Belongs(Service service, string? headquartersCode) =>
        headquartersCode is not null && (service.Code == headquartersCode || service.HeadquartersCode == headquartersCode);
}
