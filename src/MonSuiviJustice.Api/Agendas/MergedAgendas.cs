using System.Data.Common;
using Marten;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Convocations;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>
/// Takes what still stands in a merged agenda into the one that goes on: each slot with its convocations in one transaction.
/// The views only say where to look, also for what a race put there after the merge; the streams, held meanwhile, say what
/// is left to do.
/// </summary>
internal sealed class MergedAgendas(
    IDocumentStore store,
    Streams streams,
    BatchAppend append,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<MergedAgendas> logger)
    : Chore(configuration.GetValue("Agendas:MergeTick", TimeSpan.FromSeconds(1)), logger)
{
    private const int Batch = 500;

    private static readonly string RecurringSlots =
        $"""
         select r.recurring_slot_id, agenda_id, array[]::uuid[]
         from {RecurringSlotTable.Rows} r join {AgendaTable.Rows} a using (agenda_id)
         where a.merged_into is not null
         limit {Batch}
         """;

    private static readonly string Slots =
        $"""
         select s.slot_id, agenda_id, array(
             select c.convocation_id from {ConvocationTable.Rows} c where c.slot_id = s.slot_id)
         from {SlotTable.Rows} s join {AgendaTable.Rows} a using (agenda_id)
         where a.merged_into is not null and s.day >= (a.merged_at at time zone a.time_zone)::date and s.starts_at > a.merged_at
         limit {Batch}
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        var weekly = await Follow(RecurringSlots, BehindRecurringSlot, cancellation);
        var slots = await Follow(Slots, BehindSlot, cancellation);
        return weekly || slots;
    }

    private async Task<bool> Follow(
        string sql,
        Func<Left, Agenda, ILookup<Guid, IFact>, DateTimeOffset, IEnumerable<IFact>> behind,
        CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var left = await session.Rows(sql, [], Left.Of, cancellation);

        if (left.Count == 0)
        {
            return false;
        }

        await session.BeginTransactionAsync(cancellation);
        var now = clock.Now();
        Guid[] held = [.. left.SelectMany(it => it.Convocations.Prepend(it.Id))];
        await Streams.Lock(session, held, "update", cancellation);
        var known = await streams.Read(session, [.. held, .. left.Select(it => it.AgendaId).Distinct()], cancellation);
        var agendas = known.FoldAll<Agenda, AgendaEvent>(Agenda.Evolve);
        var facts = left.SelectMany(it => behind(it, agendas[it.AgendaId], known, now)).ToArray();
        append.Add(session, facts, startsWith: _ => null, now);
        HeldTimes.Follow(session, [.. facts.OfType<ConvocationAgendaChanged>()]);
        await session.SaveChangesAsync(cancellation);

        // Nothing decided: the views are catching up, and the next tick looks again.
        return left.Count == Batch && facts.Length > 0;
    }

    private static IEnumerable<IFact> BehindRecurringSlot(
        Left left,
        Agenda agenda,
        ILookup<Guid, IFact> known,
        DateTimeOffset now) =>
        known.Fold<RecurringSlot, RecurringSlotEvent>(left.Id, RecurringSlot.Evolve) is { } recurring
            ? MergeAgenda.Behind(recurring, agenda, now).Facts
            : [];

    // Where somebody has sat down whom the view does not know yet, the next tick does.
    private static IEnumerable<IFact> BehindSlot(
        Left left,
        Agenda agenda,
        ILookup<Guid, IFact> known,
        DateTimeOffset now) =>
        known.Fold<Slot, SlotEvent>(left.Id, Slot.Evolve) is { } slot && slot.Seated.IsSubsetOf(left.Convocations)
            ?
            [
                .. MergeAgenda.Behind(slot, agenda, now).Facts,
                .. left.Convocations
                    .Select(id => known.Fold<Convocation, ConvocationEvent>(id, Convocation.Evolve))
                    .OfType<Convocation>()
                    .SelectMany(convocation => FollowAgenda.Decide(convocation, agenda, new(now)).Facts),
            ]
            : [];

    /// <summary>What stands in a merged agenda.</summary>
    /// <param name="Id">Of a slot or of a recurring slot.</param>
    /// <param name="Convocations">Those of the slot, whatever became of them.</param>
    private sealed record Left(Guid Id, Guid AgendaId, Guid[] Convocations)
    {
        public static Left Of(DbDataReader row) => new(row.GetGuid(0), row.GetGuid(1), row.GetFieldValue<Guid[]>(2));
    }
}
