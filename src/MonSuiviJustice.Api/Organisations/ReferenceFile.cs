using System.Text.RegularExpressions;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="IsWellFormed">Asked of each value.</param>
/// <param name="Expected">In French: what a value has to be.</param>
internal sealed record ReferenceColumn(string Name, Func<string, bool> IsWellFormed, string Expected);

/// <summary>The files of the reference data, and what each of their columns may hold: a row that passes can be read.</summary>
/// <param name="Name">Of the part of the request.</param>
/// <param name="Columns">Those that are read, in any order; others are ignored.</param>
internal sealed partial record ReferenceFile(string Name, bool IsRequired, IReadOnlyList<ReferenceColumn> Columns)
{
    public static readonly ReferenceFile Communes = new("communes", IsRequired: true,
    [
        Insee("code_insee"),
        Text("nom"),
        new("codes_postaux", PostalCodes().IsMatch, "codes postaux de cinq chiffres séparés par « | »"),
        Department,
        OneOf("type", "commune", "arrondissement_municipal"),
    ]);

    public static readonly ReferenceFile Services = new("services", IsRequired: true,
    [
        Code("code"),
        OneOf("type", Court, Spip),
        Text("name"),
        Department,
        Insee("commune_code_insee"),
        new("time_zone", IsTimeZone, "fuseau horaire connu, par exemple Europe/Paris"),
        Text("cour_appel", isOptional: true),
    ]);

    public static readonly ReferenceFile Jurisdictions = new("ressorts", IsRequired: true,
    [
        Insee("code_insee"),
        Code("tj_code", isOptional: true),
        Code("spip_code", isOptional: true),
    ]);

    public static readonly ReferenceFile Notes = new("ressorts_notes", IsRequired: false,
    [
        Insee("code_insee"),
        Code("tj_code", isOptional: true),
        new("method", Method().IsMatch, "méthode en un mot, en minuscules"),
        Text("note", isOptional: true),
    ]);

    public static readonly ReferenceFile Antennas = new("spip_antennes", IsRequired: false,
    [
        Code("spip_code"),
        Text("antenne"),
        Insee("commune_code_insee"),
        new("tj_codes", ServiceCodes().IsMatch, "codes de tribunaux séparés par « | »"),
        OneOf("milieu_ferme_seul", Yes, No),
    ]);

    public static readonly IReadOnlyList<ReferenceFile> All = [Communes, Services, Jurisdictions, Notes, Antennas];

    public const string Court = "tj";

    public const string Spip = "spip";

    public const string Yes = "oui";

    public const string No = "non";

    private const int LongestText = 200;

    private static ReferenceColumn Department =>
        new("code_departement", DepartmentCode().IsMatch, "code de département de deux ou trois caractères");

    private static ReferenceColumn Insee(string name) =>
        new(name, InseeCode().IsMatch, "code INSEE de cinq caractères");

    private static ReferenceColumn Code(string name, bool isOptional = false) => new(
        name,
        value => isOptional && value.Length == 0 ? true : ServiceCode().IsMatch(value),
        "code de service en minuscules, par exemple spip-92");

    private static ReferenceColumn Text(string name, bool isOptional = false) => new(
        name,
        value => value.Length <= LongestText && (isOptional || value.Length > 0),
        $"texte de {(isOptional ? 0 : 1)} à {LongestText} caractères");

    private static ReferenceColumn OneOf(string name, params string[] words) =>
        new(name, words.Contains, string.Join(" ou ", words));

    // A name of the IANA list only: PostgreSQL and every client must know it too.
    private static bool IsTimeZone(string value) => ZoneName().IsMatch(value) && PlaceTime.IsKnown(value);

    [GeneratedRegex(@"\A[0-9][0-9AB][0-9]{3}\z")]
    private static partial Regex InseeCode();

    [GeneratedRegex(@"\A(?:[0-9]{2,3}|2[AB])\z")]
    private static partial Regex DepartmentCode();

    [GeneratedRegex(@"\A(?:[0-9]{5}(?:\|[0-9]{5}){0,39})?\z")]
    private static partial Regex PostalCodes();

    [GeneratedRegex(@"\A[a-z0-9-]{1,60}\z")]
    private static partial Regex ServiceCode();

    [GeneratedRegex(@"\A(?:[a-z0-9-]{1,60}(?:\|[a-z0-9-]{1,60}){0,19})?\z")]
    private static partial Regex ServiceCodes();

    [GeneratedRegex(@"\A[a-z_-]{1,40}\z")]
    private static partial Regex Method();

    [GeneratedRegex(@"\A[A-Za-z_]+/[A-Za-z_/-]+\z")]
    private static partial Regex ZoneName();
}
