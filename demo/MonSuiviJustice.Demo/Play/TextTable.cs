namespace MonSuiviJustice.Demo.Play;

/// <summary>Columns that line up: the first to the left, figures to the right.</summary>
internal sealed class TextTable(params string[] heads)
{
    private readonly List<string[]> _rows = [heads];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print()
    {
        var widths = heads.Select((_, column) => _rows.Max(row => row[column].Length)).ToArray();

        foreach (var (index, row) in _rows.Index())
        {
            Console.WriteLine("  " + string.Join("  ", row.Select((cell, column) =>
                column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());

            if (index == 0)
            {
                Console.WriteLine("  " + string.Join("  ", widths.Select(width => new string('-', width))));
            }
        }
    }
}
