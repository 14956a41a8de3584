using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Access;

public sealed record RegisterAgent(
    Guid AgentId,
    AgentRole Role,
    string ServiceCode,
    Guid RegisteredBy,
    DateTimeOffset At)
{
    public static readonly Refusal OtherRole = new(
        "agent.other-role",
        "Cet agent existe déjà avec un autre rôle ou dans un autre service.");

    public static Decision Decide(Agent? agent, RegisterAgent command) => agent switch
    {
        null => Decision.Accept(new AgentRegistered(
            AgentId: command.AgentId,
            Role: command.Role,
            ServiceCode: command.ServiceCode,
            RegisteredBy: command.RegisteredBy,
            RegisteredAt: command.At)),
        _ when agent.Role == command.Role && agent.ServiceCode == command.ServiceCode => Decision.NothingToDo,
        _ => OtherRole,
    };
}
