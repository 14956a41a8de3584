using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>A service that the reference data do not have yet; once they have it, what they say new of it holds.</summary>
public sealed record CreateService(
    string ServiceCode,
    ServiceType Type,
    string Label,
    string DepartmentCode,
    string SeatInsee,
    string TimeZone,
    string? CourtOfAppeal,
    Guid AgentId,
    DateTimeOffset At)
{
    public static readonly Refusal CodeTaken = new("service.code-taken", "Un service porte déjà ce code.");

    public static Decision Decide(Service? service, CreateService command) => command switch
    {
        _ when service is not null => CodeTaken,
        _ when !TerritoryTable.TimeZones.Contains(command.TimeZone) => CorrectService.UnknownZone,
        _ => Decision.Accept(new ServiceRegistered(
            command.ServiceCode,
            command.Type,
            command.Label,
            command.DepartmentCode,
            command.SeatInsee,
            command.TimeZone,
            command.CourtOfAppeal,
            RegisteredBy: command.AgentId,
            RegisteredAt: command.At)),
    };
}
