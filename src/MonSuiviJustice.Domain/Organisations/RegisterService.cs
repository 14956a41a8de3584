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

    // As the reference said, not as it stands: what was corrected since stays, until the reference says something new.
    private static bool IsAsSaid(Service service, RegisterService it) => service.Reference == new ServiceSaid(
        it.Type, it.Label, it.DepartmentCode, it.SeatInsee, it.TimeZone, it.CourtOfAppeal);
}
