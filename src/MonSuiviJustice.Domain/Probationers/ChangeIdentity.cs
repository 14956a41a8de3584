using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>What the vault knows of a person is replaced; the fact says which parts changed and no value.</summary>
/// <param name="NeedsResidence">The agent books outside the jurisdiction: somebody must know where the person lives.</param>
public sealed record ChangeIdentity(Identity Given, bool NeedsResidence, Guid AgentId, DateTimeOffset At)
{
    /// <param name="known">What the vault says until now.</param>
    public static Decision Decide(Probationer person, Identity known, ChangeIdentity command) =>
        command.Given.ChangedFrom(known) switch
        {
            _ when person.Closed is { } because => because,
            { Count: 0 } => Decision.NothingToDo,
            _ when command.NeedsResidence && !command.Given.HasResidence => RegisterProbationer.ResidenceMissing,
            var fields => Decision.Accept(new ProbationerIdentityChanged(
                ProbationerId: person.Id,
                Fields: fields,
                ChangedBy: command.AgentId,
                ChangedAt: command.At)),
        };
}
