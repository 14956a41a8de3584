using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

public sealed record ArchiveService(string Reason, Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal HasPlaces = new(
        "service.has-places",
        "Ce service a encore des lieux : archivez-les d'abord.");

    /// <param name="openPlaces">How many of its places are not archived.</param>
    public static Decision Decide(Service service, int openPlaces, ArchiveService command) => service switch
    {
        { IsArchived: true } => Decision.NothingToDo,
        _ when openPlaces > 0 => HasPlaces,
        _ => Decision.Accept(new ServiceArchived(
            service.Code,
            command.Reason,
            ArchivedBy: command.AgentId,
            ArchivedAt: command.At)),
    };
}
