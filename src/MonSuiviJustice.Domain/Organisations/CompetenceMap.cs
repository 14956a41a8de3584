using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>One stream per department and import. The current map of a department is the one of the highest number.</summary>
/// <param name="Number">Of the import, among those that changed something in the department: 1, 2, 3...</param>
public sealed record CompetenceMap(Guid Id, string DepartmentCode, int Number, string Digest)
{
    public static Guid IdOf(string departmentCode, int number) =>
        StableId.Of("competence-map", $"{departmentCode}/{number}");

    /// <summary>SHA-256 of the communes in the order of their codes, in lower-case hexadecimal.</summary>
    public static string DigestOf(IEnumerable<CommuneCompetence> communes)
    {
        var text = new StringBuilder();

        foreach (var commune in communes.OrderBy(commune => commune.Insee, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{commune}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public static CompetenceMap Evolve(CompetenceMap? state, CompetenceMapEvent fact) => (state, fact) switch
    {
        (null, CompetenceMapImported it) => new(
            IdOf(it.DepartmentCode, it.Number), it.DepartmentCode, it.Number, it.Digest),
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
