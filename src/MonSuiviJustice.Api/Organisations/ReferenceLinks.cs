using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Api.Organisations;

/// <summary>Which TJ and which SPIP work together, as far as the files tell.</summary>
internal static class ReferenceLinks
{
    /// <summary>
    /// The services of the other type, by the code of a service: both are competent for one commune, or an antenna of the
    /// SPIP follows the people of the court.
    /// </summary>
    public static ILookup<string, string> Of(
        IEnumerable<FactList<CommuneCompetence>> departments,
        ILookup<string, Antenna> antennas)
    {
        var ofCommunes = departments.SelectMany(communes => communes).SelectMany(commune =>
            commune is { CourtCode: { } court, SpipCode: { } spip } ? [(court, spip)] : Array.Empty<(string, string)>());
        var ofAntennas =
            from spip in antennas
            from antenna in spip
            where !antenna.PrisonOnly
            from court in antenna.CourtCodes
            select (court, spip.Key);

        return ofCommunes.Concat(ofAntennas).Distinct()
            .SelectMany<(string Court, string Spip), (string From, string To)>(pair =>
                [(pair.Court, pair.Spip), (pair.Spip, pair.Court)])
            .ToLookup(link => link.From, link => link.To);
    }
}
