using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Accounts;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Api.Accounts;

/// <summary>The link that goes with the fact that somebody was invited, in its transaction.</summary>
internal static class Invitations
{
    /// <summary>Follows from the request and the agent: repeated, it gives the same link.</summary>
    public static Guid LinkId(this WriteRequest request, Guid agentId) =>
        StableId.Of("invitation", $"{request.Agent.Id}/{request.Key}/{agentId}");

    /// <summary>Of somebody new; the same when the request is repeated.</summary>
    /// <param name="number">The place among those who are invited at once.</param>
    public static Guid NewAgentId(this WriteRequest request, int number) =>
        StableId.Of("invited", $"{request.Agent.Id}/{request.Key}/{number}");

    public static void AddLinks(this Work work, Decision decision, AccountLinks links)
    {
        foreach (var it in decision.Facts.OfType<AgentInvited>())
        {
            links.Put(work.Session, work.Request.LinkId(it.AgentId), it.AgentId, work.Now + AccountLetters.InvitationTerm);

            if (!it.IsHandedOver)
            {
                Outbox.Add(work.Session, [Email.ToAgent(EmailKind.AgentInvited, work.Request.LinkId(it.AgentId), it.AgentId)], work.Now);
            }
        }
    }
}
