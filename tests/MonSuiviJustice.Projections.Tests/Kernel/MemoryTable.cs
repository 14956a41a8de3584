using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Tests.Kernel;

/// <summary>What PostgreSQL does with the changes of a flat table, statement by statement.</summary>
internal sealed class MemoryTable
{
    private readonly Dictionary<object, Dictionary<string, object?>> _rows = [];

    public IReadOnlyCollection<IReadOnlyDictionary<string, object?>> Rows => _rows.Values;

    /// <summary>The rows after these facts, read in one page.</summary>
    public static MemoryTable After(FlatTable table, params IEnumerable<IFact> facts)
    {
        var memory = new MemoryTable();

        foreach (var run in Runs.Of(facts.SelectMany(table.Next)))
        {
            memory.Apply(run);
        }

        return memory;
    }

    public IReadOnlyDictionary<string, object?> Row(object id) => _rows[id];

    /// <summary>One statement: every change sees the rows as they were before it.</summary>
    public void Apply(IReadOnlyList<RowChange> run)
    {
        var before = _rows.ToDictionary(row => row.Key, row => new Dictionary<string, object?>(row.Value));

        foreach (var change in run)
        {
            if (change.Key is null)
            {
                var row = _rows.GetValueOrDefault(change.Row) ?? (_rows[change.Row] = []);
                Assign(row, change);
                continue;
            }

            foreach (var id in before.Where(row => IsMeant(row.Value, change)).Select(row => row.Key))
            {
                if (change.IsRemoval)
                {
                    _rows.Remove(id);
                }
                else
                {
                    Assign(_rows[id], change);
                }
            }
        }
    }

    /// <summary>All rows as one text, in the order of their ids.</summary>
    public override string ToString() => string.Join('\n', _rows
        .OrderBy(row => row.Key.ToString(), StringComparer.Ordinal)
        .Select(row => string.Join(", ", row.Value
            .OrderBy(cell => cell.Key, StringComparer.Ordinal)
            .Select(cell => $"{cell.Key}={cell.Value}"))));

    private static void Assign(Dictionary<string, object?> row, RowChange change)
    {
        foreach (var (column, value) in change.Cells)
        {
            row[column] = change.Adds && column != change.Key ? Sum(row[column], value) : value;
        }
    }

    private static object Sum(object? one, object? other) => (int)(one ?? 0) + (int)(other ?? 0);

    private static bool IsMeant(Dictionary<string, object?> row, RowChange change) =>
        Equals(row[change.Key ?? ""], change.Row)
        && (change.Guard?.Split(" and ") ?? []).All(condition => Holds(condition, row, change));

    // The forms that guards take: t.column = 'Name', t.column >= r.column and t.column is distinct from r.column.
    private static bool Holds(string condition, Dictionary<string, object?> row, RowChange change) =>
        condition.Split(' ') switch
        {
            [var column, "=", var name] => $"'{CellOf(row, column)}'" == name,
            [var column, ">=", var other] =>
                Comparer<object?>.Default.Compare(CellOf(row, column), CellOf(change, other)) >= 0,
            [var column, "is", "distinct", "from", var other] => !Equals(CellOf(row, column), CellOf(change, other)),
            _ => throw new NotSupportedException(condition),
        };

    private static object? CellOf(Dictionary<string, object?> row, string column) => row.GetValueOrDefault(column[2..]);

    private static object? CellOf(RowChange change, string column) =>
        change.Cells.First(cell => cell.Column == column[2..]).Value;
}
