using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>What the vault knows of a person is replaced; the fact says which parts changed and no value.</summary>
public sealed record ChangeIdentity(Identity Given, Guid AgentId, DateTimeOffset At)
{
    /// <param name="known">What the vault says until now.</param>
    public static Decision Decide(Probationer person, Identity known, ChangeIdentity command) =>
        person.Closed is { } because ? because
        : command.Given.ChangedFrom(known) is { Count: > 0 } fields
            ? Decision.Accept(new ProbationerIdentityChanged(
                ProbationerId: person.Id,
                Fields: fields,
                ChangedBy: command.AgentId,
                ChangedAt: command.At))
            : Decision.NothingToDo;
}
