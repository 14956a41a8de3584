using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

public sealed record Service(
    Guid Id,
    string Code,
    ServiceType Type,
    string Label,
    string DepartmentCode,
    string SeatInsee,
    string TimeZone,
    string? CourtOfAppeal,
    FactList<Antenna> Antennas)
{
    public static Guid IdOf(string code) => StableId.Of("service", code);

    public static Service Evolve(Service? state, ServiceEvent fact) => (state, fact) switch
    {
        (null, ServiceRegistered it) => new(
            IdOf(it.ServiceCode), it.ServiceCode, it.Type, it.Label, it.DepartmentCode, it.SeatInsee, it.TimeZone,
            it.CourtOfAppeal, []),
        ({ } service, ServiceRevised it) => new(
            service.Id, it.ServiceCode, it.Type, it.Label, it.DepartmentCode, it.SeatInsee, it.TimeZone,
            it.CourtOfAppeal, service.Antennas),
        ({ } service, ServiceAntennasListed listed) => service with { Antennas = listed.Antennas },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
