using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// The anti-terrorist judge follows the person: the court with that flag is added (predecessor: the organization that is
/// literally named "TJ Paris").
/// </summary>
public sealed record MarkJapat(Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Probationer person, Candidates candidates, MarkJapat command) => person switch
    {
        { Closed: { } because } => because,
        { IsJapat: true } => Decision.NothingToDo,
        _ => Decision.Accept(
        [
            new ProbationerJapatMarked(person.Id, MarkedBy: command.AgentId, MarkedAt: command.At),
            .. Added(person, candidates, command),
        ]),
    };

    private static IEnumerable<IFact> Added(Probationer person, Candidates candidates, MarkJapat command)
    {
        FactList<string> courts =
            [.. candidates.AntiTerrorist.Select(it => it.ServiceCode).Where(code => !person.IsFollowedBy(code))];
        return courts.Count == 0
            ? []
            : [new ProbationerFollowingChanged(person.Id, courts, [], FollowingReason.AntiTerrorist, command.AgentId, command.At)];
    }
}
