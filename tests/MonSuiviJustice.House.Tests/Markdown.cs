namespace MonSuiviJustice.House.Tests;

/// <summary>Pages that read well in a terminal, in a browser and in a difference.</summary>
internal static class Markdown
{
    public static string Page(string title, string introduction, params (string Heading, string Content)[] sections) =>
        string.Join('\n', [$"# {title}\n", $"{introduction.ReplaceLineEndings("\n")}\n", .. sections.Select(Section)]);

    public static string Table(string[] columns, IEnumerable<string[]> rows) =>
        string.Concat([Row(columns), $"|{string.Concat(columns.Select(_ => "---|"))}\n", .. rows.Select(Row)]);

    private static string Section((string Heading, string Content) section) =>
        section.Heading.Length == 0 ? section.Content : $"## {section.Heading}\n\n{section.Content}";

    private static string Row(string[] cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";
}
