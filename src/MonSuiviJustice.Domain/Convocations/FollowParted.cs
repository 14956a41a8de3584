using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// What parting two files (<see cref="UnmergeProbationer"/>) leaves to do in the convocations that were booked under the kept
/// one meanwhile, when they are those of the other person. Hour and place stay; what is still owed is told to the other.
/// </summary>
public sealed record FollowParted(Guid AgentId, DateTimeOffset At)
{
    /// <param name="convocations">Of the kept file.</param>
    /// <param name="parted">As it was while it was merged.</param>
    public static Decision Decide(IReadOnlyList<Convocation> convocations, Probationer parted, FollowParted command)
    {
        IFact[] facts =
        [
            .. convocations.Where(it => IsMeant(it, parted)).Select(it => new ConvocationProbationerChanged(
                ConvocationId: it.Id,
                ProbationerId: parted.Id,
                PlaceId: it.PlaceId,
                StartsAt: it.StartsAt,
                FormerProbationerId: it.ProbationerId,
                ChangedBy: command.AgentId,
                ChangedAt: command.At)),
        ];
        return facts.Length > 0 ? Decision.Accept(facts) : Decision.NothingToDo;
    }

    private static bool IsMeant(Convocation convocation, Probationer parted) =>
        convocation.ProbationerId == parted.MergedInto && convocation.BookedAt >= parted.MergedAt;
}
