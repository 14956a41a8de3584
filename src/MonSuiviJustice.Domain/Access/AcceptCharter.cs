using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Access;

/// <summary>An agent has read the security charter and promises to keep it.</summary>
/// <param name="Version">The one that was read.</param>
public sealed record AcceptCharter(int Version, DateTimeOffset At)
{
    public static readonly Refusal OtherVersion = new(
        "charter.other-version",
        "Ce n'est pas la version en vigueur de la charte : lisez celle-ci.");

    public static Decision Decide(Agent agent, AcceptCharter command) => command.Version switch
    {
        not Charter.Version => OtherVersion,
        _ when agent.HasAcceptedCharter => Decision.NothingToDo,
        _ => Decision.Accept(new AgentCharterAccepted(agent.Id, command.Version, command.At)),
    };
}
