using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>The SPIP of the Hauts-de-Seine, the court of Nanterre, and a probation officer.</summary>
public static partial class Sample
{
    public static ServiceRegistered SpipRegistered => new(
        ServiceCode: Spip,
        Type: ServiceType.Spip,
        Label: "SPIP des Hauts-de-Seine",
        DepartmentCode: "92",
        SeatInsee: "92050",
        TimeZone: Paris,
        CourtOfAppeal: "Versailles",
        RegisteredBy: AgentId,
        RegisteredAt: BookedAt);

    public static ServiceRegistered CourtRegistered => SpipRegistered with
    {
        ServiceCode = Court,
        Type = ServiceType.Court,
        Label = "Tribunal judiciaire de Nanterre",
    };

    public static ServiceRevised SpipRevised => new(
        ServiceCode: Spip,
        Type: ServiceType.Spip,
        Label: "SPIP 92",
        DepartmentCode: "92",
        SeatInsee: "92050",
        TimeZone: Paris,
        CourtOfAppeal: "Versailles",
        RevisedBy: AgentId,
        RevisedAt: Before);

    public static ServiceAntennasListed AntennasListed => new(
        ServiceCode: Spip,
        Antennas: [new Antenna("Nanterre", "92050", [Court], PrisonOnly: false)],
        ListedBy: AgentId,
        ListedAt: BookedAt);

    public static ServiceCorrected SpipCorrected => new(
        ServiceCode: Spip,
        Label: "SPIP des Hauts-de-Seine (siège)",
        DepartmentCode: "92",
        SeatInsee: "92050",
        TimeZone: Paris,
        CourtOfAppeal: "Versailles",
        Reason: "Nom d'usage",
        CorrectedBy: AgentId,
        CorrectedAt: Before);

    public static ServiceLinked SpipLinked => new(Spip, Court, LinkedBy: AgentId, LinkedAt: Before);

    public static ServiceLinked CourtLinked => new(Court, Spip, LinkedBy: AgentId, LinkedAt: Before);

    public static ServiceUnlinked SpipUnlinked => new(Spip, Court, UnlinkedBy: AgentId, UnlinkedAt: Before);

    public static ServiceHeadquartersChanged SpipAttached => new(Spip, OtherSpip, ChangedBy: AgentId, ChangedAt: Before);

    public static ServiceCrossJurisdictionChanged CrossJurisdictionAllowed =>
        new(Spip, Allowed: true, ChangedBy: AgentId, ChangedAt: Before);

    public static ServiceAntiTerrorismChanged CourtInCharge => new(Court, InCharge: true, ChangedBy: AgentId, ChangedAt: Before);

    public static ServiceAttachmentAsked AttachmentAsked => new(
        ServiceCode: Spip,
        AttachmentId: MoveId,
        FromCodes: [Court],
        Reason: "Le SPIP rejoint l'outil",
        AskedBy: AgentId,
        AskedAt: Before);

    public static ServiceAttachmentCompleted AttachmentCompleted => new(Spip, MoveId, CompletedAt: Before);

    public static ServiceDescribed CourtDescribed => new(
        ServiceCode: Court,
        Mailbox: "sap@tj-nanterre.example",
        Distribution: ["Cabinet 1 : lettres A à K", "Cabinet 2 : lettres L à Z"],
        DescribedBy: AgentId,
        DescribedAt: Before);

    public static ServiceArchived SpipArchived => new(Spip, "Fusion", ArchivedBy: AgentId, ArchivedAt: Before);

    public static CommuneCompetence Nanterre => new(
        Insee: "92050",
        Label: "Nanterre",
        PostalCodes: ["92000"],
        CourtCode: Court,
        SpipCode: Spip,
        Method: null,
        Remark: null);

    public static CompetenceMapImported MapImported => new(
        DepartmentCode: "92",
        Number: 1,
        Digest: CompetenceMap.DigestOf([Nanterre]),
        Communes: [Nanterre],
        ImportedBy: AgentId,
        ImportedAt: BookedAt);

    public static CommuneCorrected CommuneCorrected => new(
        Insee: "92050",
        Rank: 1,
        CourtCode: Court,
        SpipCode: Spip,
        EffectiveOn: new(2027, 7, 1),
        Reason: "Le décret de juin",
        CorrectedBy: AgentId,
        CorrectedAt: Before);

    public static CommuneCorrectionWithdrawn CorrectionWithdrawn => new(
        Insee: "92050",
        Rank: 2,
        EffectiveOn: new(2027, 9, 1),
        Reason: "Le référentiel est à jour",
        WithdrawnBy: AgentId,
        WithdrawnAt: Before);

    public static PlaceOpened PlaceOpened => new(
        PlaceId: PlaceId,
        ServiceCode: Spip,
        Label: "SPIP Nanterre",
        Street: "94 boulevard du Général-Leclerc, Nanterre",
        SwitchboardLine: "0100000000",
        TimeZone: Paris,
        Kinds: [ConvocationKind.FirstSpip, ConvocationKind.SpipFollowUp, ConvocationKind.CommunityWork],
        OpenedBy: AgentId,
        OpenedAt: BookedAt,
        Territory: Territory.Mainland,
        MainContact: ContactMethod.Phone);

    public static PlaceRenamed PlaceRenamed => new(PlaceId, "SPIP Nanterre Centre", RenamedBy: AgentId, RenamedAt: Before);

    public static PlaceRevised PlaceRevised => new(
        PlaceId: PlaceId,
        Street: "1 place de la Boule, Nanterre",
        SwitchboardLine: "0199001234",
        Mailbox: "accueil@spip-92.example",
        MainContact: ContactMethod.Email,
        PreparationLink: "https://spip-92.example/venir",
        Kinds: [ConvocationKind.SpipFollowUp],
        RevisedBy: AgentId,
        RevisedAt: Before);

    public static PlaceArchived PlaceArchived => new(PlaceId, ArchivedBy: AgentId, ArchivedAt: Before);

    /// <summary>The day before <see cref="StartsAt"/>.</summary>
    public static PlaceMovePlanned MovePlanned => new(
        PlaceId: PlaceId,
        MoveId: MoveId,
        From: new(2027, 6, 14),
        Street: "5 rue Neuve, Nanterre",
        SwitchboardLine: null,
        PlannedBy: AgentId,
        PlannedAt: Before);

    public static PlaceMoved PlaceMoved => new(
        PlaceId, MoveId, "5 rue Neuve, Nanterre", SwitchboardLine: null, MovedAt: Before.AddDays(4));

    /// <summary>What <see cref="PlaceOpened"/> tells.</summary>
    public static PlaceDetails PlaceDetails => Place.Evolve(null, PlaceOpened).Details;

    public static AgentRegistered AgentRegistered => new(
        AgentId: OtherAgentId,
        Role: AgentRole.ProbationOfficer,
        ServiceCode: Spip,
        RegisteredBy: AgentId,
        RegisteredAt: BookedAt);

    public static AgentContactChanged AgentContactChanged => new(OtherAgentId, ChangedBy: AgentId, ChangedAt: BookedAt);

    public static AgentCharterAccepted AgentCharterAccepted => new(OtherAgentId, Charter.Version, AcceptedAt: BookedAt);

    public static AgentRoleChanged AgentRoleChanged => new(OtherAgentId, AgentRole.Educator, ChangedBy: AgentId, ChangedAt: BookedAt);

    public static AgentPosted AgentPosted => new(OtherAgentId, Spip, OtherSpip, PostedBy: AgentId, PostedAt: BookedAt);

    public static AgentHeadquartersChanged AgentHeadquartersChanged =>
        new(OtherAgentId, OtherSpip, ChangedBy: AgentId, ChangedAt: BookedAt);

    public static AgentSwitched AgentSwitched => new(OtherAgentId, Spip, OtherSpip, SwitchedAt: BookedAt);

    public static AgentImpersonated AgentImpersonated => new(
        OtherAgentId, By: AgentId, ImpersonationReason.Support, StartedAt: BookedAt, EndsAt: BookedAt.AddHours(1));

    public static AgentImpersonationEnded AgentImpersonationEnded => new(OtherAgentId, By: AgentId, EndedAt: BookedAt.AddMinutes(5));

    public static AgentInvited AgentInvited => new(OtherAgentId, IsHandedOver: false, InvitedBy: AgentId, InvitedAt: BookedAt);

    public static AgentUnlocked AgentUnlocked => new(OtherAgentId, UnlockedBy: AgentId, UnlockedAt: BookedAt);

    public static AgentDeactivated AgentDeactivated => new(OtherAgentId, DeactivatedBy: AgentId, DeactivatedAt: BookedAt);

    private static IFact[] OrganisationFacts =>
    [
        SpipRegistered, SpipRevised, AntennasListed, SpipCorrected, SpipLinked, SpipUnlinked, SpipAttached,
        CrossJurisdictionAllowed, CourtInCharge, AttachmentAsked, AttachmentCompleted, CourtDescribed,
        SpipArchived, MapImported, CommuneCorrected, CorrectionWithdrawn,
        PlaceOpened, PlaceRenamed, PlaceRevised, MovePlanned, PlaceMoved,
    ];

    private static IFact[] AccessFacts =>
    [
        AgentRegistered, AgentInvited, AgentUnlocked, AgentContactChanged, AgentCharterAccepted, AgentRoleChanged, AgentPosted, AgentHeadquartersChanged,
        AgentSwitched, AgentImpersonated, AgentImpersonationEnded, AgentDeactivated,
    ];
}
