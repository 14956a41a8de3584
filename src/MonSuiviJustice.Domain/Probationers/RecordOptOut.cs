using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>The person wants no texts any more: the number is kept, and the duty to attend stays.</summary>
/// <param name="AgentId">Null when the person said so to no agent.</param>
public sealed record RecordOptOut(Guid? AgentId, DateTimeOffset At)
{
    public static Decision Decide(Probationer person, RecordOptOut command) => person switch
    {
        { Closed: { } because } => because,
        { Reachability: Reachability.RefusesSms } => Decision.NothingToDo,
        _ => Decision.Accept(new ProbationerOptedOut(person.Id, RecordedBy: command.AgentId, OptedOutAt: command.At)),
    };
}
