using System.Collections.Immutable;
using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <param name="Said">What holds: the reference data, or what the administrator corrected since.</param>
/// <param name="Reference">What the reference data said last: saying it again takes no correction back.</param>
/// <param name="Links">Codes of the services of the other type that it works with.</param>
/// <param name="Severed">Those that somebody unlinked: an import does not link them again.</param>
/// <param name="HeadquartersCode">The SPIP of which it is an antenna; null when it is none.</param>
/// <param name="CrossJurisdiction">May its enforcement office book outside its jurisdiction?</param>
/// <param name="AntiTerrorist">Does this court follow whoever is marked JAPAT?</param>
/// <param name="Mailbox">Of the service, nobody's own; null when none is known.</param>
/// <param name="Distribution">How cases are shared among judges' chambers, a paragraph each.</param>
/// <param name="Attachments">Of people of linked services, as long as somebody is left to attach.</param>
public sealed record Service(
    Guid Id,
    string Code,
    ServiceSaid Said,
    ServiceSaid Reference,
    FactList<Antenna> Antennas,
    ImmutableHashSet<string> Links,
    ImmutableHashSet<string> Severed,
    string? HeadquartersCode,
    bool CrossJurisdiction,
    bool AntiTerrorist,
    string? Mailbox,
    FactList<string> Distribution,
    ImmutableHashSet<Guid> Attachments,
    bool IsArchived)
{
    public static readonly Refusal Archived = new("service.archived", "Ce service est archivé.");

    public ServiceType Type => Said.Type;

    public string Label => Said.Label;

    public string DepartmentCode => Said.DepartmentCode;

    public string SeatInsee => Said.SeatInsee;

    public string TimeZone => Said.TimeZone;

    public static Guid IdOf(string code) => StableId.Of("service", code);

    public static Service Evolve(Service? state, ServiceEvent fact) => (state, fact) switch
    {
        (null, ServiceRegistered it) => New(it.ServiceCode, ServiceSaid.Of(it)),
        ({ } service, ServiceRevised it) => service with { Said = ServiceSaid.Of(it), Reference = ServiceSaid.Of(it) },
        ({ } service, ServiceCorrected it) => service with { Said = ServiceSaid.Of(it, service.Type) },
        ({ } service, ServiceAntennasListed listed) => service with { Antennas = listed.Antennas },
        ({ } service, ServiceLinked it) => service with
        {
            Links = service.Links.Add(it.LinkedCode),
            Severed = service.Severed.Remove(it.LinkedCode),
        },
        ({ } service, ServiceUnlinked it) => service with
        {
            Links = service.Links.Remove(it.UnlinkedCode),
            Severed = service.Severed.Add(it.UnlinkedCode),
        },
        ({ } service, ServiceHeadquartersChanged it) => service with { HeadquartersCode = it.HeadquartersCode },
        ({ } service, ServiceCrossJurisdictionChanged it) => service with { CrossJurisdiction = it.Allowed },
        ({ } service, ServiceAntiTerrorismChanged it) => service with { AntiTerrorist = it.InCharge },
        ({ } service, ServiceDescribed it) => service with { Mailbox = it.Mailbox, Distribution = it.Distribution },
        ({ } service, ServiceAttachmentAsked it) => service with { Attachments = service.Attachments.Add(it.AttachmentId) },
        ({ } service, ServiceAttachmentCompleted it) => service with { Attachments = service.Attachments.Remove(it.AttachmentId) },
        ({ } service, ServiceArchived) => service with { IsArchived = true },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };

    private static Service New(string code, ServiceSaid said) => new(
        Id: IdOf(code),
        Code: code,
        Said: said,
        Reference: said,
        Antennas: [],
        Links: [],
        Severed: [],
        HeadquartersCode: null,
        CrossJurisdiction: false,
        AntiTerrorist: false,
        Mailbox: null,
        Distribution: [],
        Attachments: [],
        IsArchived: false);
}
