using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Access;

/// <summary>
/// The people of a file are let in, all of them or none: a service that begins has fifty (predecessor:
/// <c>app/jobs/agents_import_job.rb</c>, which leaves out in silence whom it cannot take).
/// </summary>
public sealed record InviteAgents(IReadOnlyList<InviteAgent> Invitations)
{
    public static readonly Refusal NotAll = new(
        "invitation.not-all",
        "Certaines invitations ne peuvent pas être faites. Corrigez-les : aucune n'est partie.");

    /// <param name="agents">Those who hold the addresses, in the order of the invitations; null for somebody new.</param>
    public static Decision Decide(IReadOnlyList<Agent?> agents, InviteAgents command)
    {
        Decision[] decisions = [.. command.Invitations.Zip(agents, (invitation, agent) => InviteAgent.Decide(agent, invitation))];
        RefusedPart[] refused =
        [
            .. decisions.Index()
                .Where(it => it.Item is Decision.Refused)
                .Select(it => new RefusedPart("invitations", it.Index, ((Decision.Refused)it.Item).Because)),
        ];
        return refused.Length > 0 ? Decision.Refuse(NotAll, refused) : Decision.Accept([.. decisions.SelectMany(it => it.Facts)]);
    }
}
