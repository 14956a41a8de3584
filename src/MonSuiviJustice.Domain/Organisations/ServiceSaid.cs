namespace MonSuiviJustice.Domain.Organisations;

/// <summary>What somebody says of a service.</summary>
/// <param name="SeatInsee">Commune of its seat, INSEE code.</param>
/// <param name="TimeZone">IANA name; places that are open keep theirs.</param>
public sealed record ServiceSaid(
    ServiceType Type,
    string Label,
    string DepartmentCode,
    string SeatInsee,
    string TimeZone,
    string? CourtOfAppeal)
{
    internal static ServiceSaid Of(ServiceRegistered it) =>
        new(it.Type, it.Label, it.DepartmentCode, it.SeatInsee, it.TimeZone, it.CourtOfAppeal);

    internal static ServiceSaid Of(ServiceRevised it) =>
        new(it.Type, it.Label, it.DepartmentCode, it.SeatInsee, it.TimeZone, it.CourtOfAppeal);

    internal static ServiceSaid Of(ServiceCorrected it, ServiceType type) =>
        new(type, it.Label, it.DepartmentCode, it.SeatInsee, it.TimeZone, it.CourtOfAppeal);
}
