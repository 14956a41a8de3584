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
        var parameters = builder.AppendWithParameters(sql, '?');

        foreach (var (parameter, value) in parameters.Zip(values))
        {
            parameter.Value = value;
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
