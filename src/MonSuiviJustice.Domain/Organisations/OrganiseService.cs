using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>Predecessor: <c>app/dashboards/organization_dashboard.rb</c>.</summary>
/// <param name="AntiTerrorist">Does this court follow whoever is marked JAPAT? The predecessor asked for its name.</param>
public sealed record OrganiseService(bool CrossJurisdiction, bool AntiTerrorist, Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal NoHeadquarters = new(
        "service.no-headquarters",
        "Une antenne dépend d'un autre SPIP, qui n'est pas lui-même une antenne.");

    public static readonly Refusal HasAntennas = new(
        "service.has-antennas",
        "Ce service est le siège d'antennes : il ne peut pas en devenir une.");

    public static readonly Refusal NotACourt = new(
        "service.not-a-court",
        "Seul un tribunal suit les personnes qui relèvent du juge antiterroriste.");

    /// <param name="headquarters">The SPIP of which it is an antenna; null for none.</param>
    /// <param name="antennas">How many services are its own antennas.</param>
    public static Decision Decide(
        Service service,
        Service? headquarters,
        int antennas,
        OrganiseService command) => service switch
        {
            { IsArchived: true } => Service.Archived,
            { Type: ServiceType.Spip } when command.AntiTerrorist => NotACourt,
            _ when headquarters is not null && !MayDependOn(service, headquarters) => NoHeadquarters,
            _ when headquarters is not null && antennas > 0 => HasAntennas,
            _ => Decision.Accept([.. FactsOf(service, headquarters?.Code, command)]),
        };

    private static bool MayDependOn(Service service, Service headquarters) =>
        service is { Type: ServiceType.Spip }
        && headquarters is { Type: ServiceType.Spip, HeadquartersCode: null, IsArchived: false }
        && service.Code != headquarters.Code;

    private static IEnumerable<IFact> FactsOf(Service service, string? headquartersCode, OrganiseService command)
    {
        if (service.HeadquartersCode != headquartersCode)
        {
            yield return new ServiceHeadquartersChanged(service.Code, headquartersCode, command.AgentId, command.At);
        }

        if (service.CrossJurisdiction != command.CrossJurisdiction)
        {
            yield return new ServiceCrossJurisdictionChanged(
                service.Code,
                command.CrossJurisdiction,
                command.AgentId,
                command.At);
        }

        if (service.AntiTerrorist != command.AntiTerrorist)
        {
            yield return new ServiceAntiTerrorismChanged(
                service.Code,
                command.AntiTerrorist,
                command.AgentId,
                command.At);
        }
    }
}
