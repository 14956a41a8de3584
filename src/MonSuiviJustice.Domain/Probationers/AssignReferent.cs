using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// An agent of a SPIP follows the person from now on: somebody who takes a person without a referent, or somebody whom a
/// colleague names (predecessor: <c>convict_policy.rb</c>, self_assign and unassign).
/// </summary>
/// <param name="Agent">Who says so.</param>
public sealed record AssignReferent(Agent Agent, DateTimeOffset At)
{
    public static readonly Refusal NotAReferent = new(
        "probationer.not-a-referent",
        "Seuls un conseiller, un directeur ou un administrateur local d'un SPIP sont référents d'une personne.");

    public static readonly Refusal WorksElsewhere = new(
        "probationer.referent-elsewhere",
        "L'agent référent travaille dans un service qui suit la personne.");

    public static readonly Refusal HasReferent = new(
        "probationer.has-referent",
        "Cette personne a déjà un agent référent.");

    /// <param name="isOfCourt">Does the candidate work in a court?</param>
    public static Decision Decide(Probationer person, Agent candidate, bool isOfCourt, AssignReferent command) => person switch
    {
        { Closed: { } because } => because,
        _ when person.ReferentId == candidate.Id => Decision.NothingToDo,
        _ when isOfCourt || !KindAccess.MayBeReferent(candidate.Role) => NotAReferent,
        _ when !person.IsFollowedBy(candidate.ServiceCode) => WorksElsewhere,
        { ReferentId: { } other } when !MayRelease(command.Agent, other) => HasReferent,
        _ => Decision.Accept(new ProbationerReferentAssigned(
            ProbationerId: person.Id,
            ReferentId: candidate.Id,
            AssignedBy: command.Agent.Id,
            AssignedAt: command.At)),
    };

    /// <summary>The referent, or whoever directs the service.</summary>
    internal static bool MayRelease(Agent agent, Guid referentId) =>
        agent.Id == referentId
        || agent.Role is (AgentRole.ProbationDirector or AgentRole.LocalAdministrator or AgentRole.CentralAdministrator);
}
