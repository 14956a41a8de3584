using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>
/// What the administrator knows better than the reference data. It holds until they say something new; its type is not
/// corrected, because places, links and kinds hang on it.
/// </summary>
public sealed record CorrectService(
    string Label,
    string DepartmentCode,
    string SeatInsee,
    string TimeZone,
    string? CourtOfAppeal,
    string Reason,
    Guid AgentId,
    DateTimeOffset At)
{
    public static readonly Refusal UnknownZone = new(
        "service.unknown-zone",
        "Ce fuseau horaire n'est pas celui d'un territoire français, par exemple Europe/Paris.");

    public static Decision Decide(Service service, CorrectService command)
    {
        var said = new ServiceSaid(
            service.Type,
            command.Label,
            command.DepartmentCode,
            command.SeatInsee,
            command.TimeZone,
            command.CourtOfAppeal);

        return service switch
        {
            { IsArchived: true } => Service.Archived,
            _ when !TerritoryTable.TimeZones.Contains(command.TimeZone) => UnknownZone,
            _ when service.Said == said => Decision.NothingToDo,
            _ => Decision.Accept(new ServiceCorrected(
                service.Code,
                command.Label,
                command.DepartmentCode,
                command.SeatInsee,
                command.TimeZone,
                command.CourtOfAppeal,
                command.Reason,
                CorrectedBy: command.AgentId,
                CorrectedAt: command.At)),
        };
    }
}
