using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>The person is free earlier than was said, or it was said by mistake: what is due from now on is sent.</summary>
public sealed record EndHold(Guid HoldId, Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Probationer person, EndHold command) =>
        person.Holds.FirstOrDefault(hold => hold.Id == command.HoldId) switch
        {
            _ when person.Closed is { } because => because,
            null => Decision.NothingToDo,
            var ended => Decision.Accept(new ProbationerHoldEnded(
                ProbationerId: person.Id,
                HoldId: ended.Id,
                Reason: ended.Reason,
                EndedBy: command.AgentId,
                EndedAt: command.At)),
        };
}
