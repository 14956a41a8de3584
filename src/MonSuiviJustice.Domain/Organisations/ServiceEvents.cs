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

/// <summary>The administrator says something else of it than the reference data; its type stays.</summary>
/// <param name="Reason">In French, about the structure and nobody.</param>
public sealed record ServiceCorrected(
    string ServiceCode,
    string Label,
    string DepartmentCode,
    string SeatInsee,
    string TimeZone,
    string? CourtOfAppeal,
    string Reason,
    Guid CorrectedBy,
    DateTimeOffset CorrectedAt) : ServiceEvent;

/// <summary>A TJ and a SPIP work together: both streams tell it.</summary>
public sealed record ServiceLinked(
    string ServiceCode,
    string LinkedCode,
    Guid LinkedBy,
    DateTimeOffset LinkedAt) : ServiceEvent;

public sealed record ServiceUnlinked(
    string ServiceCode,
    string UnlinkedCode,
    Guid UnlinkedBy,
    DateTimeOffset UnlinkedAt) : ServiceEvent;

/// <param name="HeadquartersCode">The SPIP of which it is an antenna from now on; null when it is none any more.</param>
public sealed record ServiceHeadquartersChanged(
    string ServiceCode,
    string? HeadquartersCode,
    Guid ChangedBy,
    DateTimeOffset ChangedAt) : ServiceEvent;

/// <param name="Allowed">May its enforcement office book outside its jurisdiction?</param>
public sealed record ServiceCrossJurisdictionChanged(
    string ServiceCode,
    bool Allowed,
    Guid ChangedBy,
    DateTimeOffset ChangedAt) : ServiceEvent;

/// <param name="InCharge">Does this court follow whoever is marked JAPAT?</param>
public sealed record ServiceAntiTerrorismChanged(
    string ServiceCode,
    bool InCharge,
    Guid ChangedBy,
    DateTimeOffset ChangedAt) : ServiceEvent;

/// <param name="Mailbox">Of the service, nobody's own.</param>
/// <param name="Distribution">How cases are shared among judges' chambers, a paragraph each: nobody is named.</param>
public sealed record ServiceDescribed(
    string ServiceCode,
    string? Mailbox,
    FactList<string> Distribution,
    Guid DescribedBy,
    DateTimeOffset DescribedAt) : ServiceEvent;

/// <param name="Reason">In French, about the structure and nobody.</param>
public sealed record ServiceArchived(
    string ServiceCode,
    string Reason,
    Guid ArchivedBy,
    DateTimeOffset ArchivedAt) : ServiceEvent;

/// <summary>Whoever those services follow at this instant is to be followed by this one too.</summary>
/// <param name="FromCodes">Codes of linked services.</param>
/// <param name="Reason">In French, about the structure and nobody.</param>
public sealed record ServiceAttachmentAsked(
    string ServiceCode,
    Guid AttachmentId,
    FactList<string> FromCodes,
    string Reason,
    Guid AskedBy,
    DateTimeOffset AskedAt) : ServiceEvent;

/// <summary>All of them are.</summary>
public sealed record ServiceAttachmentCompleted(
    string ServiceCode,
    Guid AttachmentId,
    DateTimeOffset CompletedAt) : ServiceEvent;
