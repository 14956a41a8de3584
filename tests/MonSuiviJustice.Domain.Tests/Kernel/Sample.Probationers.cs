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
        RegisteredAt: BookedAt);

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

    public static ProbationerOptedOut OptedOut => new(ProbationerId, RecordedBy: AgentId, OptedOutAt: Before);

    public static ProbationerOptOutWithdrawn OptOutWithdrawn => new(ProbationerId, WithdrawnBy: AgentId, WithdrawnAt: Before);

    private static IFact[] ProbationerFacts =>
        [PersonWithMobile, MobileChanged, IdentityChanged, OptedOut, OptOutWithdrawn, ReferentAssigned];
}
