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
    /// <summary>Follows from the request: repeated, it gives the same link.</summary>
    public static Guid LinkId(this WriteRequest request) => StableId.Of("invitation", $"{request.Agent.Id}/{request.Key}");

    public static void AddLinks(this Work work, Decision decision, AccountLinks links)
    {
        foreach (var it in decision.Facts.OfType<AgentInvited>())
        {
            links.Put(work.Session, work.Request.LinkId(), it.AgentId, work.Now + AccountLetters.InvitationTerm);

            if (!it.IsHandedOver)
            {
                Outbox.Add(work.Session, [Email.ToAgent(EmailKind.AgentInvited, work.Request.LinkId(), it.AgentId)], work.Now);
            }
        }
    }
}
