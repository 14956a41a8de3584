using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Access;

/// <summary>
/// A central administrator looks at what an agent sees (predecessor: <c>admin/users_controller.rb</c>, impersonate, where
/// whatever is done then is done in the other's name; here nothing is). The agent is told.
/// </summary>
public sealed record StartImpersonation(ImpersonationReason Reason, Agent By, DateTimeOffset At)
{
    public static readonly Refusal Oneself = new("impersonation.oneself", "C'est déjà votre compte.");

    public static readonly Refusal Administrator = new(
        "impersonation.administrator",
        "Un administrateur central voit ce que vous voyez : prenez la place d'un autre agent.");

    private static readonly TimeSpan Length = TimeSpan.FromHours(1);

    public static Decision Decide(Agent agent, StartImpersonation command) => agent switch
    {
        { IsActive: false } => DeactivateAgent.Gone,
        _ when agent.Id == command.By.Id => Oneself,
        { Role: AgentRole.CentralAdministrator } => Administrator,
        _ when agent.IsSeenBy(command.By.Id, command.At) => Decision.NothingToDo,
        _ => Decision.Accept(new AgentImpersonated(agent.Id, command.By.Id, command.Reason, command.At, command.At + Length)),
    };
}
