using System.Data.Common;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Core;
using Weasel.Postgresql.Functions;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Convocations;

/// <summary>
/// Who is expected when, kept in the transaction of the facts: a view that lags could not say no. Before it writes, a
/// transaction takes the time of the person and of the agenda for itself and looks again at what was committed meanwhile, so
/// that of two agents at once the second is told (ADR 0014). A seat in a predefined slot shares the agenda with others.
/// </summary>
internal static class HeldTimes
{
    private const string Rows = $"{StoreSchema.Private}.held_time";

    private const string Taking = $"{StoreSchema.Private}.take_time";

    /// <summary>No convocation lasts longer: it keeps the search in an index short.</summary>
    private const string Longest = "interval '8 hours'";

    private const string Columns = "h.convocation_id, h.probationer_id, h.agenda_id, h.starts_at, h.ends_at";

    /// <summary>Beside the slot that is read in the same round trip; its time never changes.</summary>
    private const string AroundSlot =
        $"""
         select {Columns} from {Rows} h, (
             select (data ->> 'startsAt')::timestamptz as starts_at, (data ->> 'minutes')::int as minutes
             from {StoreSchema.Facts}.mt_events where stream_id = ? and version = 1
         ) slot
         where h.probationer_id = ? and h.starts_at < slot.starts_at + slot.minutes * interval '1 minute'
             and h.starts_at > slot.starts_at - {Longest} and h.ends_at > slot.starts_at
         """;

    private const string AroundTime =
        $"""
         select {Columns} from {Rows} h
         where h.probationer_id = ? and h.starts_at < ? and h.starts_at > ?::timestamptz - {Longest} and h.ends_at > ?
         union
         select {Columns} from {Rows} h
         where h.agenda_id = ? and h.starts_at < ? and h.starts_at > ?::timestamptz - {Longest} and h.ends_at > ?
         """;

    // Each statement of a function sees what was committed before it began: also what it waited for. The error is the one
    // of a lost race, so that the request is decided again on what is there now.
    private const string TakeSql =
        $"""
         create or replace function {Taking}(
             convocation uuid, person uuid, agenda uuid, first timestamptz, last timestamptz,
             is_free boolean, person_accepted boolean, agenda_accepted boolean) returns void as $$
         begin
             perform pg_advisory_xact_lock(hashtextextended(person::text, 0));

             if is_free then
                 perform pg_advisory_xact_lock(hashtextextended(agenda::text, 0));
             else
                 perform pg_advisory_xact_lock_shared(hashtextextended(agenda::text, 0));
             end if;

             if not person_accepted and exists (
                 select from {Rows} h where h.probationer_id = person and h.convocation_id <> convocation
                     and h.starts_at < last and h.starts_at > first - {Longest} and h.ends_at > first)
             or is_free and not agenda_accepted and exists (
                 select from {Rows} h where h.agenda_id = agenda and h.convocation_id <> convocation
                     and h.starts_at < last and h.starts_at > first - {Longest} and h.ends_at > first)
             then
                 raise exception using errcode = 'serialization_failure', message = 'This time was taken meanwhile.';
             end if;

             insert into {Rows} (convocation_id, probationer_id, agenda_id, starts_at, ends_at)
             values (convocation, person, agenda, first, last);
         end;
         $$ language plpgsql;
         """;

    public static IReadOnlyList<ISchemaObject> Build()
    {
        var table = new Table(Rows);
        table.AddColumn<Guid>("probationer_id").AsPrimaryKey();
        table.AddColumn<DateTimeOffset>("starts_at").AsPrimaryKey();
        table.AddColumn<Guid>("convocation_id").AsPrimaryKey();
        table.AddColumn<Guid>("agenda_id").NotNull();
        table.AddColumn<DateTimeOffset>("ends_at").NotNull();
        table.Indexes.Add(new IndexDefinition("held_time_agenda") { Columns = ["agenda_id", "starts_at"] });
        return [table, Function.ForSql(TakeSql)];
    }

    /// <summary>What a person has around a slot that the work reads at the same time.</summary>
    public static Task<IReadOnlyList<HeldTime>> AroundSlotOf(Work work, Guid slotId, Guid personId) =>
        work.Rows(AroundSlot, [slotId, personId], TimeOf);

    /// <summary>What a person and an agenda have around a time.</summary>
    public static Task<IReadOnlyList<HeldTime>> Around(Work work, HeldTime time)
    {
        var (from, to) = (time.StartsAt.ToUniversalTime(), time.EndsAt.ToUniversalTime());
        return work.Rows(
            AroundTime,
            [time.ProbationerId, to, from, from, time.AgendaId, to, from, from],
            TimeOf);
    }

    /// <summary>Takes what was decided, in the order of people: two requests for one group do not wait for each other.</summary>
    public static void Take(Work work, Decision decision, ChosenSeat seat)
    {
        var moved = decision.Facts.OfType<ConvocationRescheduled>().Any();

        foreach (var fact in decision.Facts.OfType<ConvocationEvent>().OrderBy(fact => fact.ProbationerId))
        {
            switch (fact)
            {
                case ConvocationBooked booked:
                    Take(work, booked, booked.Accepted, seat);
                    break;
                case ConvocationRescheduled rescheduled:
                    Release(work, rescheduled);
                    Take(work, rescheduled, rescheduled.Accepted, seat);
                    break;
                case ConvocationOutcomeCorrected { SeatTaken: true } corrected when !moved:
                    Take(work, corrected, corrected.Accepted, seat);
                    break;
            }
        }
    }

    /// <summary>Gives back what a cancellation or an excuse frees.</summary>
    public static void Release(Work work, Decision decision)
    {
        foreach (var fact in decision.Facts.OfType<ConvocationEvent>())
        {
            if (fact is ConvocationCancelled or ConvocationExcused { SeatFreed: true })
            {
                Release(work, fact);
            }
        }
    }

    private static void Take(Work work, ConvocationEvent fact, FactList<Overlap>? accepted, ChosenSeat seat) =>
        work.Session.QueueSqlCommand(
            $"select {Taking}(?, ?, ?, ?, ?, ?, ?, ?)",
            fact.ConvocationId,
            fact.ProbationerId,
            seat.AgendaId,
            fact.StartsAt.ToUniversalTime(),
            fact.StartsAt.ToUniversalTime().AddMinutes(seat.Minutes),
            seat.IsFree,
            accepted?.Contains(Overlap.Person) == true,
            accepted?.Contains(Overlap.Agenda) == true);

    private static void Release(Work work, ConvocationEvent fact) => work.Session.QueueSqlCommand(
        $"delete from {Rows} where probationer_id = ? and convocation_id = ?",
        fact.ProbationerId,
        fact.ConvocationId);

    private static HeldTime TimeOf(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetGuid(1),
        row.GetGuid(2),
        row.GetFieldValue<DateTimeOffset>(3),
        row.GetFieldValue<DateTimeOffset>(4));
}
