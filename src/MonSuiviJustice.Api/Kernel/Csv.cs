using System.Net.Mime;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>Tables as files that a French spreadsheet opens: semicolons, UTF-8 with its mark.</summary>
internal static class Csv
{
    public static IResult Of(IEnumerable<IReadOnlyList<string>> lines) => Results.Text(
        $"\uFEFF{string.Concat(lines.Select(cells => $"{string.Join(';', cells.Select(Cell))}\r\n"))}",
        $"{MediaTypeNames.Text.Csv}; charset=utf-8");

    // A spreadsheet takes what begins so for a formula.
    private static string Cell(string text)
    {
        var inert = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return inert.AsSpan().IndexOfAny(";\"\r\n") < 0 ? inert : $"\"{inert.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
