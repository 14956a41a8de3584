using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// The person wants texts again, at the number that was kept (predecessor: <c>app/controllers/convicts_controller.rb</c>,
/// accept_phone).
/// </summary>
/// <param name="AgentId">Null when the person said so to no agent.</param>
public sealed record WithdrawOptOut(Guid? AgentId, DateTimeOffset At)
{
    public static Decision Decide(Probationer person, WithdrawOptOut command) => person switch
    {
        { Closed: { } because } => because,
        not { Reachability: Reachability.RefusesSms } => Decision.NothingToDo,
        { MobileHash: null } => RegisterProbationer.MobileMissing,
        _ => Decision.Accept(new ProbationerOptOutWithdrawn(
            person.Id,
            WithdrawnBy: command.AgentId,
            WithdrawnAt: command.At)),
    };
}
