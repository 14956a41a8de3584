using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Tests.Kernel;

public static partial class Sample
{
    public static ProbationerRegistered PersonWithMobile => new(
        ProbationerId: ProbationerId,
        ServiceCode: Spip,
        Reachability: Reachability.Mobile,
        MobileHash: "b6d1",
        MobileEnding: "78",
        RegisteredBy: AgentId,
        RegisteredAt: BookedAt,
        FollowedBy: [new(Spip, FollowingReason.OwnService)]);

    public static ProbationerRegistered PersonWithoutMobile => PersonWithMobile with
    {
        Reachability = Reachability.NoMobile,
        MobileHash = null,
        MobileEnding = null,
    };

    public static ProbationerMobileChanged MobileChanged => new(
        ProbationerId: ProbationerId,
        Reachability: Reachability.Mobile,
        MobileHash: "0f3a",
        MobileEnding: "12",
        ChangedBy: AgentId,
        ChangedAt: Before,
        Change: MobileChange.Replaced);

    public static ProbationerMobileChanged SmsRefused => MobileChanged with { Reachability = Reachability.RefusesSms };

    public static ProbationerReferentAssigned ReferentAssigned => new(
        ProbationerId: ProbationerId,
        ReferentId: AgentId,
        AssignedBy: AgentId,
        AssignedAt: BookedAt);

    public static ProbationerIdentityChanged IdentityChanged => new(
        ProbationerId: ProbationerId,
        Fields: [IdentityField.LastName, IdentityField.Residence],
        ChangedBy: AgentId,
        ChangedAt: Before);

    /// <summary>A commune of another SPIP, an agent of this one, a court in charge of whoever is marked JAPAT.</summary>
    public static Candidates Candidates => new(
        OfCommune: [new(Court, IsCourt: true), new(OtherSpip, IsCourt: false)],
        OfAgent: [new(Spip, IsCourt: false), new(Court, IsCourt: true)],
        AntiTerrorist: [new("tj-paris", IsCourt: true)]);

    public static ProbationerFollowingChanged FollowingChanged => new(
        ProbationerId: ProbationerId,
        Added: [Court],
        Removed: [],
        Reason: FollowingReason.Commune,
        ChangedBy: AgentId,
        ChangedAt: Before);

    public static ProbationerJapatMarked JapatMarked => new(ProbationerId, MarkedBy: AgentId, MarkedAt: Before);

    public static ProbationerJapatUnmarked JapatUnmarked => new(ProbationerId, UnmarkedBy: AgentId, UnmarkedAt: Before);

    public static ProbationerReferentReleased ReferentReleased => new(
        ProbationerId: ProbationerId,
        FormerReferentId: AgentId,
        ReleasedBy: AgentId,
        ReleasedAt: Before);

    public static ProbationerHeld Held => new(
        ProbationerId: ProbationerId,
        HoldId: MoveId,
        Reason: HoldReason.Custody,
        From: new(2027, 6, 1),
        Until: new(2027, 6, 30),
        HeldBy: AgentId,
        HeldAt: Before);

    public static ProbationerHoldEnded HoldEnded => new(
        ProbationerId: ProbationerId,
        HoldId: MoveId,
        Reason: HoldReason.Custody,
        EndedBy: AgentId,
        EndedAt: Before);

    public static ProbationerMobileFaulted MobileFaulted => new(ProbationerId, MobileFault.Dead, MessageId, FaultedAt: BookedAt);

    public static ProbationerOptedOut OptedOut => new(ProbationerId, RecordedBy: AgentId, OptedOutAt: Before);

    public static ProbationerOptOutWithdrawn OptOutWithdrawn => new(ProbationerId, WithdrawnBy: AgentId, WithdrawnAt: Before);

    public static ProbationerToldApart ToldApart => new(
        ProbationerId: ProbationerId,
        ForcedDespite: [OtherProbationerId],
        ToldApartBy: AgentId,
        ToldApartAt: Before);

    public static ProbationerDivestmentOpened DivestmentOpened => new(
        ProbationerId: ProbationerId,
        DivestmentId: DivestmentId,
        RequestingServiceCode: OtherSpip,
        OpenedBy: OtherAgentId,
        OpenedAt: BookedAt);

    public static ProbationerDivestmentClosed DivestmentClosed => new(ProbationerId, DivestmentId, ClosedBy: AgentId, ClosedAt: Before);

    private static IFact[] ProbationerFacts =>
    [
        PersonWithMobile, MobileChanged, MobileFaulted, IdentityChanged, OptedOut, OptOutWithdrawn, ReferentAssigned, ReferentReleased,
        FollowingChanged, JapatMarked, JapatUnmarked, Held, HoldEnded, ToldApart, DivestmentOpened, DivestmentClosed,
    ];
}
