using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>A fact of the stream of one service, a TJ or a SPIP.</summary>
public abstract record ServiceEvent : IFact
{
    private protected ServiceEvent() { }

    public abstract string ServiceCode { get; init; }

    Guid IFact.StreamId => Service.IdOf(ServiceCode);
}

/// <param name="ServiceCode">Stable and readable, such as <c>spip-92</c> or <c>tj-nanterre</c>.</param>
/// <param name="SeatInsee">Commune of its seat, INSEE code.</param>
public sealed record ServiceRegistered(
    string ServiceCode,
    ServiceType Type,
    string Label,
    string DepartmentCode,
    string SeatInsee,
    string TimeZone,
    string? CourtOfAppeal,
    Guid RegisteredBy,
    DateTimeOffset RegisteredAt) : ServiceEvent;

/// <summary>The reference data say something else of it than before.</summary>
public sealed record ServiceRevised(
    string ServiceCode,
    ServiceType Type,
    string Label,
    string DepartmentCode,
    string SeatInsee,
    string TimeZone,
    string? CourtOfAppeal,
    Guid RevisedBy,
    DateTimeOffset RevisedAt) : ServiceEvent;

public sealed record ServiceAntennasListed(
    string ServiceCode,
    FactList<Antenna> Antennas,
    Guid ListedBy,
    DateTimeOffset ListedAt) : ServiceEvent;

/// <param name="CourtCodes">The courts whose people it follows.</param>
/// <param name="PrisonOnly">It follows detained people only: nobody is convened there.</param>
public sealed record Antenna(string Label, string SeatInsee, FactList<string> CourtCodes, bool PrisonOnly);
