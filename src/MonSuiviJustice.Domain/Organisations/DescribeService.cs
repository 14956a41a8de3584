using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>What a service says of itself to those who book there.</summary>
public sealed record DescribeService(
    string? Mailbox,
    FactList<string> Distribution,
    Guid AgentId,
    DateTimeOffset At)
{
    public static readonly Refusal NotAMailbox = new(
        "service.not-a-mailbox",
        "Cette adresse électronique est mal formée.");

    /// <summary>Predecessor: <c>jap_modal_content</c>, how cases are shared among the chambers of the judges of a court.</summary>
    public static readonly Refusal WithoutChambers = new(
        "service.without-chambers",
        "Seul un tribunal répartit ses dossiers entre des cabinets.");

    public static Decision Decide(Service service, DescribeService command) => service switch
    {
        { IsArchived: true } => Service.Archived,
        _ when command.Mailbox is { } mailbox && !PlaceDetails.IsMailbox(mailbox) => NotAMailbox,
        { Type: ServiceType.Spip } when command.Distribution.Count > 0 => WithoutChambers,
        _ when service.Mailbox == command.Mailbox && service.Distribution.Equals(command.Distribution) =>
            Decision.NothingToDo,
        _ => Decision.Accept(new ServiceDescribed(
            service.Code,
            command.Mailbox,
            command.Distribution,
            DescribedBy: command.AgentId,
            DescribedAt: command.At)),
    };
}
