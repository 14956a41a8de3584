using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Projections.Probationers;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>Under whose identity a merged file is read.</summary>
internal static class MergedFiles
{
    private static readonly string Merged =
        $"select probationer_id, merged_into from {ProbationerTable.Rows} where probationer_id = any($1) and merged_into is not null";

    /// <summary>The kept file of each of these people; the person's own where it stands for itself.</summary>
    public static async Task<Func<Guid, Guid>> Kept(
        this IQuerySession session,
        IReadOnlyCollection<Guid> people,
        CancellationToken cancellation)
    {
        var rows = await session.Rows(
            Merged,
            [people.ToArray()],
            row => (Id: row.GetGuid(0), Kept: row.GetGuid(1)),
            cancellation);
        var kept = rows.ToDictionary(row => row.Id, row => row.Kept);
        return id => kept.GetValueOrDefault(id, id);
    }
}
