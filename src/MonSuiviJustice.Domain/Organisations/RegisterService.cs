using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>What the reference data say of one service: registered the first time, revised when it differs.</summary>
public sealed record RegisterService(
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
    public static Decision Decide(Service? service, RegisterService it) => service switch
    {
        null => Decision.Accept(new ServiceRegistered(
            it.ServiceCode, it.Type, it.Label, it.DepartmentCode, it.SeatInsee, it.TimeZone, it.CourtOfAppeal,
            RegisteredBy: it.AgentId, RegisteredAt: it.At)),
        _ when IsAsSaid(service, it) => Decision.NothingToDo,
        _ => Decision.Accept(new ServiceRevised(
            it.ServiceCode, it.Type, it.Label, it.DepartmentCode, it.SeatInsee, it.TimeZone, it.CourtOfAppeal,
            RevisedBy: it.AgentId, RevisedAt: it.At)),
    };

    private static bool IsAsSaid(Service service, RegisterService it) => service == new Service(
        service.Id, it.ServiceCode, it.Type, it.Label, it.DepartmentCode, it.SeatInsee, it.TimeZone, it.CourtOfAppeal,
        service.Antennas);
}
