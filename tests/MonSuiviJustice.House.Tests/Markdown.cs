using System.Text;

namespace MonSuiviJustice.House.Tests;

/// <summary>Pages that read well in a terminal, in a browser and in a difference.</summary>
internal static class Markdown
{
    public static string Page(string title, string introduction, params (string Heading, string Content)[] sections)
    {
        var page = new StringBuilder().Append($"# {title}\n\n{introduction.ReplaceLineEndings("\n")}\n");

        foreach (var (heading, content) in sections)
        {
            page.Append(heading.Length == 0 ? $"\n{content}" : $"\n## {heading}\n\n{content}");
        }

        return page.ToString();
    }

    public static string Table(string[] columns, IEnumerable<string[]> rows)
    {
        var table = new StringBuilder()
            .Append($"| {string.Join(" | ", columns)} |\n")
            .Append($"|{string.Concat(columns.Select(_ => "---|"))}\n");

        foreach (var row in rows)
        {
            table.Append($"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
        }

        return table.ToString();
    }
}
