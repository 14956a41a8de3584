using System.Data.Common;
using Marten;
using Npgsql;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>Reads views by plain SQL: what is listed comes from tables, straight to JSON.</summary>
internal static class SqlRows
{
    /// <param name="values">In the order of <c>$1</c>, <c>$2</c>...; instants in UTC.</param>
    public static async Task<IReadOnlyList<T>> Rows<T>(
        this IQuerySession session,
        string sql,
        IEnumerable<object> values,
        Func<DbDataReader, T> row,
        CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql);

        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var rows = new List<T>();

        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public static Guid? GetGuidOrNull(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetGuid(column);
}
