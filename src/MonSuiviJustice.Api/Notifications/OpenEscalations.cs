using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Notifications;
using MonSuiviJustice.Projections.Probationers;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>Goes on with what is open: a deadline has passed, the person has another number, or there is nothing to tell.</summary>
internal sealed class OpenEscalations(
    IDocumentStore store,
    Streams streams,
    BatchAppend append,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<OpenEscalations> logger)
    : Chore(configuration.GetValue("Notifications:EscalationTick", TimeSpan.FromSeconds(5)), logger)
{
    private const int Batch = 100;

    // Tables lag behind facts: what they say is decided on the facts.
    private static readonly string Moved =
        $"""
         select e.escalation_id, e.convocation_id, coalesce(p.merged_into, p.probationer_id)
         from {EscalationTable.Rows} e
         join {ConvocationTable.Rows} c using (convocation_id)
         join {ProbationerTable.Rows} p on p.probationer_id = e.probationer_id
         join {ProbationerTable.Rows} kept on kept.probationer_id = coalesce(p.merged_into, p.probationer_id)
         where e.step <> 'Closed' and (
             (e.step = 'NumberAsked' and e.due_at <= $1)
             or c.starts_at <= $1
             or c.status <> case e.role when 'Cancellation' then 'Cancelled' else 'Booked' end
             or (kept.reachability = 'Mobile' and kept.mobile_hash <> e.mobile_hash))
         order by e.escalation_id
         limit {Batch}
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var now = clock.Now();
        var moved = await session.Rows(
            Moved,
            [now],
            row => (EscalationId: row.GetGuid(0), ConvocationId: row.GetGuid(1), PersonId: row.GetGuid(2)),
            cancellation);

        if (moved.Count == 0)
        {
            return false;
        }

        await session.BeginTransactionAsync(cancellation);
        Guid[] held = [.. moved.Select(it => it.EscalationId), .. moved.Select(it => it.ConvocationId)];
        await Streams.Lock(session, held, "update", cancellation);
        var known = await streams.Read(session, [.. held, .. moved.Select(it => it.PersonId).Distinct()], cancellation);
        IFact[] facts =
        [
            .. moved.SelectMany(it =>
                known.Fold<Escalation, EscalationEvent>(it.EscalationId, Escalation.Evolve) is { } escalation
                && known.Fold<Convocation, ConvocationEvent>(it.ConvocationId, Convocation.Evolve) is { } convocation
                && known.Fold<Probationer, ProbationerEvent>(it.PersonId, Probationer.Evolve) is { } person
                    ? AdvanceEscalation.Decide(escalation, convocation, person, new(now)).Facts
                    : []),
        ];
        append.Add(session, facts, startsWith: _ => null, now);
        await session.SaveChangesAsync(cancellation);

        // Until the tables have seen these facts, they would name the same again.
        return false;
    }
}
