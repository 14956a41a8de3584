using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// The referent has left, works elsewhere, or follows nobody any more in the role that they have now: whoever followed the
/// person with them goes on without (predecessor: <c>users_controller.rb</c>).
/// </summary>
/// <param name="AgentId">The former referent.</param>
/// <param name="Since">When that happened: whom they have been given since is theirs.</param>
/// <param name="By">Who moved the agent.</param>
public sealed record ReleaseFormerReferent(Guid AgentId, DateTimeOffset Since, Guid By, DateTimeOffset At)
{
    public static Decision Decide(Probationer person, ReleaseFormerReferent command) =>
        person.ReferentId == command.AgentId && person.ReferentSince <= command.Since
            ? Decision.Accept(new ProbationerReferentReleased(person.Id, command.AgentId, command.By, command.At))
            : Decision.NothingToDo;
}
