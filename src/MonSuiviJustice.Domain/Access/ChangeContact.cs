using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Access;

/// <summary>How an agent is named and reached at work changes. What it says stands outside the facts.</summary>
/// <param name="IsTheSame">Nothing in it differs from what is known.</param>
/// <param name="IsTaken">The address is another agent's.</param>
public sealed record ChangeContact(bool IsTheSame, bool IsTaken, Agent ChangedBy, DateTimeOffset At)
{
    public static readonly Refusal EmailTaken = new(
        "agent.email-taken",
        "Cette adresse est déjà celle d'un autre agent.");

    public static Decision Decide(Agent agent, ChangeContact command) => command switch
    {
        _ when !agent.IsActive => DeactivateAgent.Gone,
        { IsTheSame: true } => Decision.NothingToDo,
        { IsTaken: true } => EmailTaken,
        _ => Decision.Accept(new AgentContactChanged(agent.Id, command.ChangedBy.Id, command.At)),
    };
}
