using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>
/// Opens the slots that the horizon has reached, a batch of recurring slots in one transaction and one statement. The
/// transaction holds their streams: who ends one meanwhile has either done so before, or decides again on what was opened.
/// </summary>
internal sealed class RollingHorizon(IDocumentStore store, Streams streams, BatchAppend append, TimeProvider clock)
{
    // SKIP LOCKED: two nodes share the work and never wait for each other. The day on the calendar of the place decides;
    // the first condition is only for the index.
    private static readonly string ClaimSql =
        $"""
         select recurring_slot_id from {RecurringSlotTable.Rows} r
         where not ended and next_day <= $2
             and next_day <= (($1 at time zone time_zone) + interval '{Horizon.Months} months')::date
             and (last_day is null or next_day <= last_day)
             and not exists (
                 select 1 from {AgendaTable.Rows} a join {PlaceTable.Rows} p using (place_id)
                 where a.agenda_id = r.agenda_id and (a.archived or p.archived))
         order by next_day, recurring_slot_id
         limit $3
         for update of r skip locked
         """;

    private static readonly string LookedAtSql =
        $"""
         update {RecurringSlotTable.Rows} r set next_day = seen.next_day, ended = seen.ended
         from unnest(?, ?, ?) seen(recurring_slot_id, next_day, ended) where r.recurring_slot_id = seen.recurring_slot_id
         """;

    /// <summary>How many slots were opened, and whether there may be more to open.</summary>
    public async Task<(int Opened, bool IsMore)> Roll(int limit, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var now = clock.Now();
        var due = await session.Rows(
            ClaimSql,
            [now, DateOnly.FromDateTime(now.UtcDateTime).AddMonths(Horizon.Months).AddDays(2), limit],
            row => row.GetGuid(0),
            cancellation);

        if (due.Count == 0)
        {
            return (0, false);
        }

        var recurring = await Held(session, due, cancellation);
        var slots = await SlotsOf(session, recurring, now, cancellation);
        var facts = recurring
            .SelectMany(it => RollRecurringSlot.Decide(it, slots, new(At: now)).Facts)
            .ToArray();
        append.Add(session, facts, fact => fact is SlotOpened ? typeof(Slot) : null, now);
        LookedAt(session, recurring, facts);
        await session.SaveChangesAsync(cancellation);
        return (facts.OfType<SlotOpened>().Count(), due.Count == limit && facts.Length > 0);
    }

    private async Task<IReadOnlyList<RecurringSlot>> Held(
        IDocumentSession session,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellation)
    {
        await Streams.Lock(session, ids, "update", cancellation);
        var facts = await streams.Read(session, ids, cancellation);
        return [.. ids.Select(id => facts.Fold<RecurringSlot, RecurringSlotEvent>(id, RecurringSlot.Evolve)).OfType<RecurringSlot>()];
    }

    // There are none, unless a day was reached before: whatever happened, it gets no second slot.
    private async Task<IReadOnlyDictionary<Guid, Slot>> SlotsOf(
        IDocumentSession session,
        IReadOnlyList<RecurringSlot> recurring,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var facts = await streams.Read(
            session,
            [.. recurring.SelectMany(it => Horizon.DaysDue(it, now).Select(it.SlotIdOn))],
            cancellation);
        return facts.FoldAll<Slot, SlotEvent>(Slot.Evolve);
    }

    /// <summary>No longer due; the projection says the same a moment later.</summary>
    private static void LookedAt(IDocumentSession session, IReadOnlyList<RecurringSlot> recurring, IReadOnlyList<IFact> facts)
    {
        var rolled = facts.OfType<RecurringSlotRolled>().ToDictionary(it => it.RecurringSlotId);
        RecurringSlot[] now =
        [
            .. recurring.Select(it => rolled.TryGetValue(it.Id, out var fact) ? RecurringSlot.Evolve(it, fact) : it),
        ];
        session.QueueSqlCommand(
            LookedAtSql,
            now.Select(it => it.Id).ToArray(),
            now.Select(it => it.Next).ToArray(),
            now.Select(it => it.IsEnded).ToArray());
    }
}
