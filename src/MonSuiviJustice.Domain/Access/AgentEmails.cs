using System.Globalization;
using MonSuiviJustice.Domain.Emails;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Access;

/// <summary>Who is written to about an agent, and what (predecessor: <c>user_mailer.rb</c>).</summary>
public static class AgentEmails
{
    public static IReadOnlyList<Email> Of(IReadOnlyList<IFact> facts) => [.. facts.SelectMany(Of)];

    private static Email[] Of(IFact fact) => fact switch
    {
        AgentPosted it =>
        [
            Email.ToAgent(EmailKind.AgentPosted, it.AgentId, it.AgentId, reason: Reason(it.PostedAt)),
            Email.ToService(EmailKind.AgentLeft, it.AgentId, it.FormerServiceCode, Reason(it.PostedAt)),
        ],
        AgentImpersonated it => [Email.ToAgent(EmailKind.AgentImpersonated, it.AgentId, it.AgentId, reason: Reason(it.StartedAt))],
        _ => [],
    };

    /// <param name="name">What the agent is called; null when nobody knows.</param>
    /// <param name="serviceCode">To which service it goes; null when it goes to the agent.</param>
    /// <param name="labelOf">What a service is called.</param>
    public static EmailText? Letter(
        EmailKind kind,
        Agent agent,
        string? name,
        string? serviceCode,
        Func<string, string> labelOf,
        string site) => kind switch
        {
            EmailKind.AgentPosted when agent.IsActive => new(
                "Changement de service",
                $"""
                 Vous travaillez désormais dans le service {labelOf(agent.ServiceCode)} sur Mon Suivi Justice.
                 Les personnes dont vous étiez référent restent suivies par votre ancien service.

                 Ouvrir : {site}
                 """),
            EmailKind.AgentLeft when serviceCode is { } former && agent.ServiceCode != former => new(
                "Départ d'un agent de votre service",
                $"""
                 {name ?? "Un agent"} ne travaille plus dans votre service ({labelOf(former)}) mais dans le service {labelOf(agent.ServiceCode)}.
                 {Reassign(agent)}

                 Ouvrir : {site}
                 """),
            EmailKind.AgentImpersonated when agent.IsActive => new(
                "Consultation de votre compte par l'administration centrale",
                $"""
                 Un administrateur central a consulté Mon Suivi Justice comme vous le voyez, sans rien y changer.
                 Qui, quand et pourquoi : voyez « consultations » dans votre profil.

                 Ouvrir : {site}
                 """),
            _ => null,
        };

    private static string Reassign(Agent agent) => KindAccess.MayBeReferent(agent.Role)
        ? "Les personnes dont cet agent était référent n'en ont plus : attribuez-les à un autre agent."
        : "";

    private static string Reason(DateTimeOffset at) => at.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
