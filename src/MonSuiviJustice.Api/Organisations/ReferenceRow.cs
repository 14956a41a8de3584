namespace MonSuiviJustice.Api.Organisations;

/// <summary>One well-formed row of a reference file.</summary>
/// <param name="Line">In its file; the line of the column names is line 1.</param>
internal sealed record ReferenceRow(
    ReferenceFile File,
    int Line,
    IReadOnlyDictionary<string, int> Places,
    IReadOnlyList<string> Cells)
{
    public string this[string column] => Cells[Places[column]];

    /// <summary>Null when the cell is empty.</summary>
    public string? Possible(string column) => this[column] is { Length: > 0 } value ? value : null;

    public string[] Several(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries);
}

/// <param name="File">Name of the part.</param>
/// <param name="Reason">In French.</param>
public sealed record RowError(string File, int Line, string Reason);

/// <summary>What is wrong with single rows. It stops nothing else, so there may be many: all are counted, some are kept.</summary>
internal sealed class RowErrors
{
    private const int Most = 1000;

    private readonly List<RowError> _kept = [];

    public int Count { get; private set; }

    /// <summary>By file and line.</summary>
    public IReadOnlyList<RowError> Kept =>
    [
        .. _kept.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line),
    ];

    public void Add(ReferenceFile file, int line, string reason)
    {
        Count++;

        if (_kept.Count < Most)
        {
            _kept.Add(new(file.Name, line, reason));
        }
    }
}
