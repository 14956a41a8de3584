using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Api.Organisations;

/// <summary>What the files say of each other: rows that name something unknown are noted and left out.</summary>
/// <param name="known">The type of every service that a row may name, by its code.</param>
internal sealed class ReferenceCheck(ReferenceData data, IReadOnlyDictionary<string, ServiceType> known)
{
    /// <summary>The communes of each department, in the order of their codes.</summary>
    public IReadOnlyDictionary<string, FactList<CommuneCompetence>> Departments()
    {
        var jurisdictions = Sound(data.Jurisdictions.Values, FaultOfJurisdiction)
            .ToDictionary(row => row["code_insee"]);
        var notes = Sound(data.Notes.Values, row => FaultOfNote(row, jurisdictions))
            .ToDictionary(row => row["code_insee"]);

        return data.Communes.Values
            .OrderBy(row => row["code_insee"], StringComparer.Ordinal)
            .GroupBy(row => row["code_departement"])
            .ToDictionary(
                department => department.Key,
                department => new FactList<CommuneCompetence>([.. department.Select(commune => Competence(
                    commune,
                    jurisdictions.GetValueOrDefault(commune["code_insee"]),
                    notes.GetValueOrDefault(commune["code_insee"])))]));
    }

    /// <summary>The antennas of each SPIP, in the order of the file.</summary>
    public ILookup<string, Antenna> Antennas() => Sound(data.Antennas, FaultOfAntenna).ToLookup(
        row => row["spip_code"],
        row => new Antenna(
            Label: row["antenne"],
            SeatInsee: row["commune_code_insee"],
            CourtCodes: new(row.Several("tj_codes")),
            PrisonOnly: row["milieu_ferme_seul"] == ReferenceFile.Yes));

    private static CommuneCompetence Competence(ReferenceRow commune, ReferenceRow? jurisdiction, ReferenceRow? note) =>
        new(
            Insee: commune["code_insee"],
            Label: commune["nom"],
            PostalCodes: new(commune.Several("codes_postaux")),
            CourtCode: jurisdiction?.Possible("tj_code"),
            SpipCode: jurisdiction?.Possible("spip_code"),
            Method: note?.Possible("method"),
            Remark: note?.Possible("note"));

    private List<ReferenceRow> Sound(IEnumerable<ReferenceRow> rows, Func<ReferenceRow, string?> faultOf)
    {
        var sound = new List<ReferenceRow>();

        foreach (var row in rows)
        {
            if (faultOf(row) is { } fault)
            {
                data.Errors.Add(row.File, row.Line, fault);
            }
            else
            {
                sound.Add(row);
            }
        }

        return sound;
    }

    private string? FaultOfJurisdiction(ReferenceRow row) =>
        FaultOfCommune(row)
        ?? FaultOfService(row.Possible("tj_code"), ServiceType.Court)
        ?? FaultOfService(row.Possible("spip_code"), ServiceType.Spip);

    private string? FaultOfNote(ReferenceRow row, Dictionary<string, ReferenceRow> jurisdictions)
    {
        var court = jurisdictions.GetValueOrDefault(row["code_insee"])?["tj_code"] ?? "";

        return FaultOfCommune(row) ?? (row["tj_code"] == court
            ? null
            : $"La note dit « {row["tj_code"]} », le ressort dit « {court} ».");
    }

    private string? FaultOfAntenna(ReferenceRow row) =>
        FaultOfService(row["spip_code"], ServiceType.Spip)
        ?? row.Several("tj_codes").Select(code => FaultOfService(code, ServiceType.Court)).FirstOrDefault(fault => fault is not null);

    private string? FaultOfCommune(ReferenceRow row) => data.Communes.ContainsKey(row["code_insee"])
        ? null
        : $"Commune inconnue : {row["code_insee"]}.";

    private string? FaultOfService(string? code, ServiceType expected) => code switch
    {
        null => null,
        _ when !known.TryGetValue(code, out var type) => $"Service inconnu : {code}.",
        _ when known[code] != expected => $"{code} n'est pas un {(expected == ServiceType.Court ? "tribunal" : "SPIP")}.",
        _ => null,
    };
}
