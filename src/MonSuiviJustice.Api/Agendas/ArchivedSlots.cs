using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>
/// On every node: closes the slots to come of what was archived, in batches, until none is left; those that a merge takes
/// into another agenda stay as they are. So a booking need not ask for agenda and place: the slot, which owns the seats,
/// says no.
/// </summary>
internal sealed class ArchivedSlots(
    IDocumentStore store,
    Streams streams,
    BatchAppend append,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<ArchivedSlots> logger)
    : Chore(configuration.GetValue("Agendas:ArchiveTick", TimeSpan.FromSeconds(1)), logger)
{
    private const int Batch = 500;

    private static readonly string Open =
        $"""
         select s.slot_id, coalesce(a.archived_by, p.archived_by)
         from {SlotTable.Rows} s join {AgendaTable.Rows} a using (agenda_id)
         join {PlaceTable.Rows} p on p.place_id = a.place_id
         where (p.archived or a.archived and a.merged_into is null) and not s.closed and s.starts_at > $1
         limit {Batch} for update of s skip locked
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var now = clock.Now();
        var open = await session.Rows(Open, [now], row => (Id: row.GetGuid(0), By: row.GetGuid(1)), cancellation);

        if (open.Count == 0)
        {
            return false;
        }

        Guid[] ids = [.. open.Select(slot => slot.Id)];
        await Streams.Lock(session, ids, "update", cancellation);
        var known = await streams.Read(session, ids, cancellation);
        var facts = open
            .Select(row => (row.By, Slot: known.Fold<Slot, SlotEvent>(row.Id, Slot.Evolve)))
            .SelectMany(it => it.Slot is null ? [] : ArchiveAgenda.Behind(it.Slot, it.By, now).Facts)
            .ToArray();
        append.Add(session, facts, startsWith: _ => null, now);

        // The daemon says the same a moment later: until then, nobody looks at these again.
        session.QueueSqlCommand($"update {SlotTable.Rows} set closed = true where slot_id = any(?)", ids);
        await session.SaveChangesAsync(cancellation);
        return open.Count == Batch;
    }
}
