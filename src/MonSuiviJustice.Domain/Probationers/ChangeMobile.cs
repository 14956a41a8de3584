using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>The number, or the reason why there is none, has changed. The number itself goes to the vault.</summary>
public sealed record ChangeMobile(
    Reachability Reachability,
    string? MobileHash,
    string? MobileEnding,
    Guid AgentId,
    DateTimeOffset At)
{
    public static Decision Decide(Probationer probationer, ChangeMobile command) => command switch
    {
        _ when probationer.Closed is { } because => because,
        { Reachability: Reachability.Mobile, MobileHash: null } => RegisterProbationer.MobileMissing,
        _ when command.Reachability == probationer.Reachability && command.MobileHash == probationer.MobileHash =>
            Decision.NothingToDo,
        _ => Decision.Accept(new ProbationerMobileChanged(
            ProbationerId: probationer.Id,
            Reachability: command.Reachability,
            MobileHash: command.MobileHash,
            MobileEnding: command.MobileEnding,
            ChangedBy: command.AgentId,
            ChangedAt: command.At,
            Change: ChangeOf(probationer.MobileHash, command.MobileHash))),
    };

    private static MobileChange ChangeOf(string? former, string? latter) => (former, latter) switch
    {
        _ when former == latter => MobileChange.Kept,
        (null, _) => MobileChange.Added,
        (_, null) => MobileChange.Removed,
        _ => MobileChange.Replaced,
    };
}
