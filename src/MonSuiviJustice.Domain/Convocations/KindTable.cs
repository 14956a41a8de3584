using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>What sets one kind of convocation apart from another, as data.</summary>
/// <param name="PredefinedSlots">Is it booked into slots opened beforehand? Else at any free time.</param>
/// <param name="WeekendAllowed">May a slot stand on a Saturday, a Sunday or a public holiday?</param>
/// <param name="HeldBy">The only type of service that hosts it; null when both do.</param>
/// <param name="Assignable">Is the booking agent, when a probation officer, assigned to it?</param>
public sealed record KindRules(
    string FrenchLabel,
    bool PredefinedSlots,
    bool WeekendAllowed,
    ServiceType? HeldBy,
    bool Assignable);

public static class KindTable
{
    public static KindRules Of(ConvocationKind kind) => kind switch
    {
        ConvocationKind.HearingSap => new("sortie d'audience SAP", true, false, ServiceType.Court, false),
        ConvocationKind.HearingSpip => new("sortie d'audience SPIP", true, false, ServiceType.Spip, false),
        ConvocationKind.SapDdse => new("SAP DDSE", true, false, null, false),
        ConvocationKind.JapFollowUp => new("suivi JAP", false, false, ServiceType.Court, false),
        ConvocationKind.AdversarialDebate => new("débat contradictoire", false, false, ServiceType.Court, false),
        ConvocationKind.Japat => new("JAPAT", false, false, ServiceType.Court, false),
        ConvocationKind.FirstSpip => new("premier entretien SPIP", false, false, ServiceType.Spip, true),
        ConvocationKind.SpipFollowUp => new("suivi SPIP", false, false, ServiceType.Spip, true),
        ConvocationKind.Article741 => new("convocation 741-1", false, false, ServiceType.Spip, true),
        ConvocationKind.CommunityWork => new("TIG ou TNR", false, true, ServiceType.Spip, true),
        ConvocationKind.HomeVisit => new("visite à domicile", false, false, ServiceType.Spip, true),
        ConvocationKind.PhoneCall => new("entretien téléphonique", false, false, ServiceType.Spip, true),
        ConvocationKind.Ddse => new("convocation DDSE", false, true, ServiceType.Spip, true),
        ConvocationKind.Course => new("stage", false, false, ServiceType.Spip, true),
        ConvocationKind.SpipRecall => new("rappel SPIP", false, false, ServiceType.Spip, true),
        ConvocationKind.CollectiveAction => new("action collective", false, false, ServiceType.Spip, true),
    };
}
