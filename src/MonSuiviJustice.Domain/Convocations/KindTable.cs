using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>What sets one kind of convocation apart from another, as data.</summary>
/// <param name="PredefinedSlots">Is it booked into slots opened beforehand? Else at any free time.</param>
/// <param name="WeekendAllowed">May a slot stand on a Saturday, a Sunday or a public holiday?</param>
/// <param name="HeldBy">The only type of service that hosts it; null when both do.</param>
/// <param name="Assignable">Is the booking agent, when a probation officer, assigned to it?</param>
/// <param name="ProsecutorNumber">May it bear the number of the case at the prosecutor's office?</param>
/// <param name="UsedBy">Who books it, administrators apart.</param>
public sealed record KindRules(
    string FrenchLabel,
    bool PredefinedSlots,
    bool WeekendAllowed,
    ServiceType? HeldBy,
    bool Assignable,
    bool ProsecutorNumber,
    FactList<Desk> UsedBy);

public static class KindTable
{
    private static readonly FactList<Desk> Judge = [Desk.SentenceDepartment];

    private static readonly FactList<Desk> HearingOfJudge = [Desk.EnforcementOffice, Desk.SentenceDepartment];

    private static readonly FactList<Desk> Monitoring = [Desk.SentenceDepartment, Desk.ProbationDirection];

    private static readonly FactList<Desk> Probation = [Desk.ProbationService, Desk.ProbationDirection];

    private static readonly FactList<Desk> Everybody = [.. HearingOfJudge, .. Probation];

    /// <summary>Is it what somebody leaves a court room with?</summary>
    public static bool IsAfterHearing(ConvocationKind kind) =>
        kind is ConvocationKind.HearingSap or ConvocationKind.HearingSpip or ConvocationKind.SapDdse;

    public static KindRules Of(ConvocationKind kind) => kind switch
    {
        ConvocationKind.HearingSap => new("sortie d'audience SAP", true, false, ServiceType.Court, false, true, HearingOfJudge),
        ConvocationKind.HearingSpip => new("sortie d'audience SPIP", true, false, ServiceType.Spip, false, true, Everybody),
        ConvocationKind.SapDdse => new("SAP DDSE", true, false, null, false, true, Monitoring),
        ConvocationKind.JapFollowUp => new("suivi JAP", false, false, ServiceType.Court, false, false, Judge),
        ConvocationKind.AdversarialDebate => new("débat contradictoire", false, false, ServiceType.Court, false, false, Judge),
        ConvocationKind.Japat => new("JAPAT", false, false, ServiceType.Court, false, false, Judge),
        ConvocationKind.FirstSpip => new("premier entretien SPIP", false, false, ServiceType.Spip, true, false, Probation),
        ConvocationKind.SpipFollowUp => new("suivi SPIP", false, false, ServiceType.Spip, true, false, Probation),
        ConvocationKind.Article741 => new("convocation 741-1", false, false, ServiceType.Spip, true, false, Probation),
        ConvocationKind.CommunityWork => new("TIG ou TNR", false, true, ServiceType.Spip, true, false, Probation),
        ConvocationKind.HomeVisit => new("visite à domicile", false, false, ServiceType.Spip, true, false, Probation),
        ConvocationKind.PhoneCall => new("entretien téléphonique", false, false, ServiceType.Spip, true, false, Probation),
        ConvocationKind.Ddse => new("convocation DDSE", false, true, ServiceType.Spip, true, false, Probation),
        ConvocationKind.Course => new("stage", false, false, ServiceType.Spip, true, false, Probation),
        ConvocationKind.SpipRecall => new("rappel SPIP", false, false, ServiceType.Spip, true, false, Probation),
        ConvocationKind.CollectiveAction => new("action collective", false, false, ServiceType.Spip, true, false, Probation),
    };
}
