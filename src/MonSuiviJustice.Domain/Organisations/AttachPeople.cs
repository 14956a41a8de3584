using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>
/// The service follows, from then on, whoever the services linked to it follow now (predecessor:
/// <c>LinkConvictFromOrganizationsSourceJob</c>): for a service that begins to use the tool after its partners.
/// </summary>
/// <param name="From">Codes of linked services.</param>
/// <param name="Reason">In French, about the structure and nobody.</param>
public sealed record AttachPeople(Guid AttachmentId, FactList<string> From, string Reason, Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal NotLinked = new(
        "service.not-linked",
        "Seules les personnes suivies par des services liés à celui-ci peuvent lui être rattachées.");

    public static Decision Decide(Service service, AttachPeople command) => service switch
    {
        { IsArchived: true } => Service.Archived,
        _ when command.From.Count == 0 || !command.From.All(service.Links.Contains) => NotLinked,
        _ => Decision.Accept(new ServiceAttachmentAsked(
            ServiceCode: service.Code,
            AttachmentId: command.AttachmentId,
            FromCodes: command.From,
            Reason: command.Reason,
            AskedBy: command.AgentId,
            AskedAt: command.At)),
    };
}
