namespace MonSuiviJustice.Projections.Kernel;

/// <summary>
/// What a fact does to rows of a flat table: a row of its own, new values for the rows under a key, or their removal.
/// </summary>
/// <param name="Partition">Changes of one partition keep their order; those of others may overtake them.</param>
/// <param name="Key">The column that finds the rows; null for a new row (which replaces one of the same primary key).</param>
/// <param name="Guard">A further condition on the rows to change, in SQL over <c>t</c>; null when there is none.</param>
/// <param name="Adds">The values are added to what the rows have, instead of replacing it.</param>
public sealed record RowChange(
    Guid Partition,
    string? Key,
    string? Guard,
    IReadOnlyList<(string Column, object? Value)> Cells,
    bool Adds = false)
{
    /// <summary>Changes of one shape go to the database in one statement.</summary>
    public string Shape { get; } = $"{Key}|{Guard}|{Adds}|{string.Join(',', Cells.Select(cell => cell.Column))}";

    /// <summary>A key and no value to give to its rows.</summary>
    public bool IsRemoval => Key is not null && Cells.Count == 1;

    /// <summary>The row or rows that it changes: the first cell names them.</summary>
    public object Row => Cells[0].Value ?? DBNull.Value;

    /// <summary>The first cell is the primary key.</summary>
    public static RowChange Put(Guid partition, params IReadOnlyList<(string Column, object? Value)> cells) =>
        new(partition, Key: null, Guard: null, cells);

    /// <summary>The first cell is the key.</summary>
    public static RowChange Set(Guid partition, params IReadOnlyList<(string Column, object? Value)> cells) =>
        new(partition, cells[0].Column, Guard: null, cells);

    /// <summary>The first cell is the key; the numbers of the others are added.</summary>
    public static RowChange Add(Guid partition, params IReadOnlyList<(string Column, object? Value)> cells) =>
        new(partition, cells[0].Column, Guard: null, cells, Adds: true);

    /// <summary>Removes the rows under a key.</summary>
    public static RowChange Remove(Guid partition, (string Column, object? Value) key) => Set(partition, [key]);

    /// <summary>As <see cref="Set"/>, for those rows only of which the condition holds.</summary>
    public static RowChange SetWhere(
        Guid partition,
        string guard,
        params IReadOnlyList<(string Column, object? Value)> cells) =>
        new(partition, cells[0].Column, guard, cells);
}
