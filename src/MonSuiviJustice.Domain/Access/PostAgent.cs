using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Access;

/// <summary>
/// An agent works in another service of the same type from now on, called there by whoever administers it (predecessor:
/// <c>users_controller.rb</c>, mutate).
/// </summary>
/// <param name="Former">Type of the service that the agent leaves; null when it is none of the directory.</param>
/// <param name="Next">Type of the service to which the agent comes; null when it is none of the directory.</param>
public sealed record PostAgent(string ServiceCode, ServiceType? Former, ServiceType? Next, Agent PostedBy, DateTimeOffset At)
{
    public static readonly Refusal OtherType = new(
        "agent.other-type",
        "Un agent n'est affecté que dans un service du même type : un SPIP pour un SPIP, un tribunal pour un tribunal.");

    public static Decision Decide(Agent agent, PostAgent command) => agent switch
    {
        { IsActive: false } => DeactivateAgent.Gone,
        _ when agent.ServiceCode == command.ServiceCode => Decision.NothingToDo,
        _ when !RoleTable.Commands(command.PostedBy.Role, agent.Role) => ChangeRole.Above,
        _ when command.Next is null || command.Former != command.Next => OtherType,
        _ => Decision.Accept(new AgentPosted(
            AgentId: agent.Id,
            FormerServiceCode: agent.ServiceCode,
            ServiceCode: command.ServiceCode,
            PostedBy: command.PostedBy.Id,
            PostedAt: command.At)),
    };
}
