using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>Only a central administrator takes the mark back; the court that was added with it goes with it.</summary>
public sealed record UnmarkJapat(Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Probationer person, UnmarkJapat command) => person switch
    {
        { Closed: { } because } => because,
        { IsJapat: false } => Decision.NothingToDo,
        _ => Decision.Accept(
        [
            new ProbationerJapatUnmarked(person.Id, UnmarkedBy: command.AgentId, UnmarkedAt: command.At),
            .. Removed(person, command),
        ]),
    };

    private static IEnumerable<IFact> Removed(Probationer person, UnmarkJapat command)
    {
        FactList<string> courts =
        [
            .. person.Following.Where(it => it.Reason == FollowingReason.AntiTerrorist).Select(it => it.ServiceCode),
        ];

        // Somebody always follows.
        return courts.Count == 0 || courts.Count == person.Following.Count
            ? []
            : [new ProbationerFollowingChanged(person.Id, [], courts, FollowingReason.AntiTerrorist, command.AgentId, command.At)];
    }
}
