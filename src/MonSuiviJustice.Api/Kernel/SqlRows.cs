using System.Data.Common;
using Marten;
using Npgsql;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>Reads flat tables: from the row straight to what is answered.</summary>
internal static class SqlRows
{
    /// <param name="values">Of $1, $2 and so on; instants in UTC; null is SQL's.</param>
    public static async Task<IReadOnlyList<T>> Rows<T>(
        this IQuerySession session,
        string sql,
        IEnumerable<object?> values,
        Func<DbDataReader, T> read,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql);

        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        }

        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var rows = new List<T>();

        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public static string? Text(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    public static TEnum Name<TEnum>(this DbDataReader reader, int column)
        where TEnum : struct, Enum => Enum.Parse<TEnum>(reader.GetString(column));

    public static string[] Texts(this DbDataReader reader, int column) => reader.GetFieldValue<string[]>(column);

    /// <summary>None when it is SQL's null.</summary>
    public static string[] TextsOrNone(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? [] : reader.Texts(column);

    public static Guid? GetGuidOrNull(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetGuid(column);
}
