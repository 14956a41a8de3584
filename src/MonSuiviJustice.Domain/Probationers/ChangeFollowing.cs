using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// Which services follow the person from now on: said by somebody, for a reason. In the predecessor any edit adds services
/// in silence (<c>convicts_controller.rb</c>).
/// </summary>
/// <param name="Services">All of them.</param>
/// <param name="MayCorrect">A central administrator may take a service away, and add any.</param>
public sealed record ChangeFollowing(
    FactList<string> Services,
    FollowingReason Reason,
    bool MayCorrect,
    Guid AgentId,
    DateTimeOffset At)
{
    public static readonly Refusal NobodyFollows = new(
        "probationer.nobody-follows",
        "Au moins un service suit la personne.");

    public static readonly Refusal NotToBeRemoved = new(
        "probationer.following-not-removable",
        "Un service ne cesse de suivre une personne que par un dessaisissement.");

    public static readonly Refusal NotCompetent = new(
        "probationer.service-not-competent",
        "Ce service n'est ni compétent pour la commune de la personne, ni le vôtre, ni lié au vôtre.");

    public static Decision Decide(Probationer person, Candidates candidates, ChangeFollowing command)
    {
        FactList<string> added = [.. command.Services.Distinct().Where(code => !person.IsFollowedBy(code))];
        FactList<string> removed = [.. person.Following.Select(it => it.ServiceCode).Except(command.Services)];

        return command switch
        {
            _ when person.Closed is { } because => because,
            { Services.Count: 0 } => NobodyFollows,
            _ when added.Count + removed.Count == 0 => Decision.NothingToDo,
            { MayCorrect: false } when removed.Count > 0 => NotToBeRemoved,
            { MayCorrect: false } when !added.All(code => candidates.Include(code, person.IsJapat)) => NotCompetent,
            _ => Decision.Accept(new ProbationerFollowingChanged(
                ProbationerId: person.Id,
                Added: added,
                Removed: removed,
                Reason: command.Reason,
                ChangedBy: command.AgentId,
                ChangedAt: command.At)),
        };
    }
}
