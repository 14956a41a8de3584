using Marten;
using MonSuiviJustice.Projections.Kernel;
using Npgsql;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>
/// What the requests of one transaction need for themselves: their keys, and the streams as they saw them. Taken in one
/// round trip and in one order, so that two transactions do not wait for each other.
/// </summary>
internal sealed class Claims
{
    private static readonly string Sql =
        $"""
         with held as (
           select id, version from {StoreSchema.Facts}.mt_streams where id = any($1) order by id for update
         ), taken as ({RequestKeys.TakeSql})
         select id, version, null from held union all select agent_id, null, key from taken
         """;

    private readonly Dictionary<Work, Exception> _errors = [];

    /// <summary>Why this request writes nothing; null when it does.</summary>
    public Exception? ErrorOf(Work work) => _errors.GetValueOrDefault(work);

    public static async Task<Claims> Take(IDocumentSession session, IReadOnlyList<Work> works)
    {
        var claims = new Claims();
        var admitted = claims.WithoutRivals(works);
        var (versions, keys) = await Read(session, admitted);

        foreach (var work in admitted)
        {
            if (!keys.Contains(work.Request.Id))
            {
                claims._errors[work] = new KeyTakenException();
            }
            else if (work.Appends.Any(it => it.Version is { } seen && versions.GetValueOrDefault(it.StreamId) != seen))
            {
                claims._errors[work] = LostRace.Of(work.Request);
                RequestKeys.Return(session, work.Request);
            }
        }

        return claims;
    }

    // Two requests for one stream: the second has decided on what the first is about to change.
    private List<Work> WithoutRivals(IReadOnlyList<Work> works)
    {
        var keys = new HashSet<RequestId>();
        var written = new HashSet<Guid>();
        var restedOn = new HashSet<Guid>();
        var admitted = new List<Work>();

        foreach (var work in works)
        {
            if (!keys.Add(work.Request.Id))
            {
                _errors[work] = new KeyTakenException();
            }
            else if (work.Appends.Any(append => written.Contains(append.StreamId) || restedOn.Contains(append.StreamId))
                || work.RestedOn.Any(written.Contains))
            {
                _errors[work] = LostRace.Of(work.Request);
            }
            else
            {
                written.UnionWith(work.Appends.Select(append => append.StreamId));
                restedOn.UnionWith(work.RestedOn);
                admitted.Add(work);
            }
        }

        return admitted;
    }

    private static async Task<(Dictionary<Guid, long> Versions, HashSet<RequestId> Keys)> Read(
        IDocumentSession session,
        IReadOnlyList<Work> works)
    {
        await using var command = new NpgsqlCommand(Sql);
        command.Parameters.Add(new()
        {
            Value = works.SelectMany(work => work.Appends).Where(it => it.Starts is null).Select(it => it.StreamId)
                .ToArray(),
        });
        RequestKeys.AddParameters(command, works);
        await using var reader = await session.ExecuteReaderAsync(command);
        var versions = new Dictionary<Guid, long>();
        var keys = new HashSet<RequestId>();

        while (await reader.ReadAsync())
        {
            if (await reader.IsDBNullAsync(2))
            {
                versions[reader.GetGuid(0)] = reader.GetInt64(1);
            }
            else
            {
                keys.Add(new(reader.GetGuid(0), reader.GetString(2)));
            }
        }

        return (versions, keys);
    }
}
