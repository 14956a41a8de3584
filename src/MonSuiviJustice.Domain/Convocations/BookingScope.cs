using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// Whom an agent convenes, and where: people whom the own jurisdiction follows, in its services; and an office that books
/// across jurisdictions, anybody in any service that follows them. Predecessor: <c>appointment_policy.rb</c>, which also lets
/// such an office book where nobody follows the person.
/// </summary>
/// <param name="Jurisdiction">The agent's service and those linked to it, as far as they matter here.</param>
/// <param name="Anywhere">Of the enforcement office of a service that books outside its jurisdiction.</param>
public sealed record BookingScope(FactList<string> Jurisdiction, bool Anywhere)
{
    public static readonly Refusal OutsideJurisdiction = new(
        "convocation.outside-jurisdiction",
        "Aucun service de votre ressort ne suit cette personne : demandez son dessaisissement avant de la convoquer.");

    public static readonly Refusal NotFollowing = new(
        "convocation.service-not-following",
        "Ce service ne suit pas cette personne : convoquez-la dans un service qui la suit, ou changez d'abord sa commune de résidence.");

    /// <summary>Why this service is none where the agent convenes that person; null when it is.</summary>
    /// <param name="following">The services that follow the person.</param>
    public Refusal? Refuses(IReadOnlyList<Followed> following, string serviceCode) => this switch
    {
        _ when following.Any(it => Jurisdiction.Contains(it.ServiceCode)) && (!Anywhere || Includes(serviceCode)) => null,
        { Anywhere: false } => OutsideJurisdiction,
        _ => following.Any(it => it.ServiceCode == serviceCode) ? null : NotFollowing,
    };

    /// <summary>Why that service follows the person, when it is outside the jurisdiction; null inside.</summary>
    public FollowingReason? Outside(Probationer person, string serviceCode) => Includes(serviceCode)
        ? null
        : person.Following.FirstOrDefault(it => it.ServiceCode == serviceCode)?.Reason;

    private bool Includes(string serviceCode) => Jurisdiction.Contains(serviceCode);
}
