using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>The person has no referent any more.</summary>
/// <param name="Agent">Who says so: the referent, or whoever directs the service.</param>
public sealed record ReleaseReferent(Agent Agent, DateTimeOffset At)
{
    public static readonly Refusal OfAnother = new(
        "probationer.referent-of-another",
        "Seuls l'agent référent, un directeur ou un administrateur retirent un référent.");

    public static Decision Decide(Probationer person, ReleaseReferent command) => person switch
    {
        { Closed: { } because } => because,
        { ReferentId: { } referentId } when !AssignReferent.MayRelease(command.Agent, referentId) => OfAnother,
        { ReferentId: { } referentId } => Decision.Accept(new ProbationerReferentReleased(
            ProbationerId: person.Id,
            FormerReferentId: referentId,
            ReleasedBy: command.Agent.Id,
            ReleasedAt: command.At)),
        _ => Decision.NothingToDo,
    };
}
