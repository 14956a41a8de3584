using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Organisations;
using MonSuiviJustice.Projections.Probationers;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// Attaches to a service whoever its linked services followed when an administrator asked for it. The views say where to
/// look; the person's own facts say whether the service follows already.
/// </summary>
internal sealed class AttachedPeople(
    IDocumentStore store,
    Streams streams,
    BatchAppend append,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<AttachedPeople> logger)
    : Chore(configuration.GetValue("Probationers:AttachmentTick", TimeSpan.FromSeconds(1)), logger)
{
    private const int Batch = 500;

    private static readonly string Left =
        $"""
         select a.attachment_id, a.service_code, a.asked_by, f.probationer_id
         from {AttachmentTable.Rows} a left join lateral (
             select distinct f.probationer_id from {FollowingTable.Rows} f
             where f.service_code = any(a.from_codes) and f.since <= a.asked_at and not exists (
                 select from {FollowingTable.Rows} own
                 where own.probationer_id = f.probationer_id and own.service_code = a.service_code)
             limit {Batch}
         ) f on true
         where not a.done
         limit {Batch}
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var now = clock.Now();
        var rows = await session.Rows(
            Left,
            [],
            row => new LeftToDo(row.GetGuid(0), row.GetString(1), row.GetGuid(2), row.GetGuidOrNull(3)),
            cancellation);

        if (rows.Count == 0)
        {
            return false;
        }

        await session.BeginTransactionAsync(cancellation);
        Guid[] ids = [.. rows.Select(row => row.StreamId).Distinct()];
        await Streams.Lock(session, ids, "update", cancellation);
        var known = await streams.Read(session, ids, cancellation);
        var facts = rows.DistinctBy(row => (row.StreamId, row.ServiceCode)).SelectMany(row => FactsOf(row, known, now)).ToArray();
        append.Add(session, facts, startsWith: _ => null, now);
        await session.SaveChangesAsync(cancellation);

        // Nothing decided: the view is catching up, and the next tick looks again.
        return facts.Length > 0;
    }

    private static IReadOnlyList<IFact> FactsOf(LeftToDo row, ILookup<Guid, IFact> known, DateTimeOffset now) => row switch
    {
        { PersonId: null } => known.Fold<Service, ServiceEvent>(row.StreamId, Service.Evolve) is { } service
            ? CompleteAttachment.Decide(service, new(row.AttachmentId, now)).Facts
            : [],
        _ => known.Fold<Probationer, ProbationerEvent>(row.StreamId, Probationer.Evolve) is { } person
            ? AttachProbationer.Decide(person, new(row.ServiceCode, row.AskedBy, now)).Facts
            : [],
    };

    /// <param name="PersonId">Null when nobody is left.</param>
    private sealed record LeftToDo(Guid AttachmentId, string ServiceCode, Guid AskedBy, Guid? PersonId)
    {
        public Guid StreamId => PersonId ?? Service.IdOf(ServiceCode);
    }
}
