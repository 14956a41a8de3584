using System.Data.Common;
using Marten.Linq.QueryHandlers;
using Weasel.Postgresql;
using Weasel.Storage;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>A query of our own among those that Marten sends together.</summary>
/// <param name="sql">With <c>?</c> where the values go.</param>
internal sealed class RowsInBatch<T>(string sql, IReadOnlyList<object> values, Func<DbDataReader, T> read)
    : IQueryHandler<IReadOnlyList<T>>
{
    public void ConfigureCommand(ICommandBuilder builder, IStorageSession session)
    {
        var parts = sql.Split('?');
        builder.Append(parts[0]);

        foreach (var (value, part) in values.Zip(parts.Skip(1)))
        {
            builder.AppendParameter(value);
            builder.Append(part);
        }
    }

    public async Task<IReadOnlyList<T>> HandleAsync(DbDataReader reader, IStorageSession session, CancellationToken token)
    {
        var rows = new List<T>();

        while (await reader.ReadAsync(token))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public Task<int> StreamJson(Stream stream, DbDataReader reader, CancellationToken token) =>
        throw new NotSupportedException("Rows are read, not streamed.");
}
