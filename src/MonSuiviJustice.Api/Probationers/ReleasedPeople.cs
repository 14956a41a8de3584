using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Access;
using MonSuiviJustice.Projections.Probationers;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// On every node: people whose referent has left, works elsewhere or follows nobody any more have none. The views say where
/// to look; the facts decide, while nobody else writes them.
/// </summary>
internal sealed class ReleasedPeople(
    IDocumentStore store,
    Streams streams,
    BatchAppend append,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<ReleasedPeople> logger)
    : Chore(configuration.GetValue("Access:ReleaseTick", TimeSpan.FromSeconds(10)), logger)
{
    private const int Batch = 200;

    private static readonly string Left =
        $"""
         select p.probationer_id, a.agent_id, a.released_at, a.released_by
         from {AgentTable.Rows} a join {ProbationerTable.Rows} p on p.referent_id = a.agent_id
         where a.released_at >= coalesce(p.referent_since, '-infinity') limit {Batch}
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var now = clock.Now();
        var left = await session.Rows(
            Left,
            [],
            row => (Person: row.GetGuid(0), Command: new ReleaseFormerReferent(
                row.GetGuid(1), row.GetFieldValue<DateTimeOffset>(2), row.GetGuid(3), now)),
            cancellation);

        if (left.Count == 0)
        {
            return false;
        }

        await session.BeginTransactionAsync(cancellation);
        Guid[] people = [.. left.Select(it => it.Person)];
        await Streams.Lock(session, people, "update", cancellation);
        var known = (await streams.Read(session, people, cancellation)).FoldAll<Probationer, ProbationerEvent>(Probationer.Evolve);
        var facts = left.SelectMany(it => ReleaseFormerReferent.Decide(known[it.Person], it.Command).Facts).ToArray();
        append.Add(session, facts, startsWith: _ => null, now);
        await session.SaveChangesAsync(cancellation);

        // Nothing decided: the view is catching up, and the next tick looks again.
        return left.Count == Batch && facts.Length > 0;
    }
}
