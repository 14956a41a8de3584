namespace MonSuiviJustice.Benchmarks.Kernel;

/// <summary><c>bench/RESULTS.md</c> as it stands: what comes before its table, the lines of the table, and a section for each.</summary>
internal sealed class ResultPage
{
    private const string Heading = "## ";

    private readonly string _before;

    private readonly List<(string Name, string Text)> _lines = [];

    private readonly List<(string Name, string Text)> _sections = [];

    private ResultPage(string before) => _before = before;

    public static ResultPage Read(string text)
    {
        var table = text.IndexOf("|---", StringComparison.Ordinal);
        var first = text.IndexOf('\n', table) + 1;
        var sections = text.IndexOf($"\n\n{Heading}", StringComparison.Ordinal);
        var page = new ResultPage(text[..first]);
        page._lines.AddRange(text[first..sections].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (line.Split('|')[1].Trim(), $"{line}\n")));
        page._sections.AddRange(text[sections..].Split($"\n\n{Heading}", StringSplitOptions.RemoveEmptyEntries)
            .Select(section => (section[..section.IndexOf('\n')], $"{Heading}{section.TrimEnd()}\n")));
        return page;
    }

    public void Put(string name, string line, string section)
    {
        Put(_lines, name, line);
        Put(_sections, name, section);
    }

    public override string ToString() =>
        _before + string.Concat(_lines.Select(it => it.Text)) + string.Concat(_sections.Select(it => $"\n{it.Text}"));

    private static void Put(List<(string Name, string Text)> into, string name, string text)
    {
        var at = into.FindIndex(it => it.Name == name);

        if (at < 0)
        {
            into.Add((name, text));
        }
        else
        {
            into[at] = (name, text);
        }
    }
}
