using System.Data.Common;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;
using MonSuiviJustice.Projections.Probationers;
using Weasel.Core;
using Weasel.Postgresql.Functions;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Convocations;

/// <summary>
/// Who is expected when, kept in the transaction of the facts: a view that lags could not say no. Before it writes, a
/// transaction takes the time of the person and of the agenda for itself and looks again at what was committed meanwhile, so
/// that of two agents at once the second is told (ADR 0014); and the person must still be as the decision saw them, because a
/// booking appends nothing to their stream. A seat in a predefined slot shares the agenda with others.
/// </summary>
internal static class HeldTimes
{
    /// <summary>One row per convocation that holds a seat, ahead or past.</summary>
    public const string Rows = $"{StoreSchema.Private}.held_time";

    private const string Taking = $"{StoreSchema.Private}.take_times";

    /// <summary>No convocation lasts longer: it keeps the search in an index short.</summary>
    private const string Longest = "interval '8 hours'";

    private const string Columns = "h.convocation_id, h.probationer_id, h.agenda_id, h.starts_at, h.ends_at";

    private const string OfPerson =
        $"""
         select {Columns} from {Rows} h
         where h.probationer_id = $1 and h.starts_at < $3 and h.starts_at > $2::timestamptz - {Longest} and h.ends_at > $2
         """;

    private const string OfPeople =
        $"""
         select {Columns} from {Rows} h
         where h.probationer_id = any($1) and h.starts_at < $3 and h.starts_at > $2::timestamptz - {Longest} and h.ends_at > $2
         """;

    private const string OfPersonAndAgenda =
        $"""
         {OfPerson} union
         select {Columns} from {Rows} h
         where h.agenda_id = $4 and h.starts_at < $3 and h.starts_at > $2::timestamptz - {Longest} and h.ends_at > $2
         """;

    // Each statement of a function sees what was committed before it began: also what it waited for. The error is the one
    // of a lost race, so that the request is decided again on what is there now.
    // Locks first and in one order; then one insert and one look for all, also at each other. Planned once per connection:
    // else PostgreSQL plans anew for each length of the arrays, which takes longer than the work.
    private const string TakeSql =
        $"""
         create or replace function {Taking}(
             convocations uuid[], people uuid[], agendas uuid[], firsts timestamptz[], lasts timestamptz[],
             moved boolean[], free boolean[], person_accepted boolean[], agenda_accepted boolean[], seen bigint[])
             returns void as $$
         begin
             perform pg_advisory_xact_lock(person.key) from (
                 select distinct hashtextextended(id::text, 0) as key from unnest(people) id order by key) person;

             if exists (
                 select from unnest(people, seen) it(person, version)
                 join {StoreSchema.Facts}.mt_streams s on s.id = it.person where s.version <> it.version)
             then
                 raise exception using errcode = 'serialization_failure', message = 'The person has changed meanwhile.';
             end if;

             if true = any (free) then
                 perform pg_advisory_xact_lock(agenda.key) from (
                     select distinct hashtextextended(it.id::text, 0) as key
                     from unnest(agendas, free) it(id, free) where it.free order by key) agenda;
             end if;

             if false = any (free) then
                 perform pg_advisory_xact_lock_shared(agenda.key) from (
                     select distinct hashtextextended(it.id::text, 0) as key
                     from unnest(agendas, free) it(id, free) where not it.free order by key) agenda;
             end if;

             if true = any (moved) then
                 delete from {Rows} h using unnest(convocations, people, moved) it(convocation, person, moved)
                 where it.moved and h.probationer_id = it.person and h.convocation_id = it.convocation;
             end if;

             insert into {Rows} (convocation_id, probationer_id, agenda_id, starts_at, ends_at)
             select * from unnest(convocations, people, agendas, firsts, lasts);

             if false = any (person_accepted) and exists (
                 select from unnest(convocations, people, firsts, lasts, person_accepted)
                     it(convocation, person, first, last, accepted)
                 join {Rows} h on h.probationer_id = it.person and h.convocation_id <> it.convocation
                     and h.starts_at < it.last and h.starts_at > it.first - {Longest} and h.ends_at > it.first
                 where not it.accepted)
             or true = any (free) and exists (
                 select from unnest(convocations, agendas, firsts, lasts, free, agenda_accepted)
                     it(convocation, agenda, first, last, free, accepted)
                 join {Rows} h on h.agenda_id = it.agenda and h.convocation_id <> it.convocation
                     and h.starts_at < it.last and h.starts_at > it.first - {Longest} and h.ends_at > it.first
                 where it.free and not it.accepted)
             then
                 raise exception using errcode = 'serialization_failure', message = 'This time was taken meanwhile.';
             end if;
         end;
         $$ language plpgsql set plan_cache_mode = force_generic_plan set enable_seqscan = off;
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

    /// <summary>What a person and, at a free time, an agenda have around a time.</summary>
    public static Task<IReadOnlyList<HeldTime>> Around(
        IQuerySession session,
        HeldTime time,
        bool isFree,
        CancellationToken cancellation)
    {
        var (from, to) = (time.StartsAt.ToUniversalTime(), time.EndsAt.ToUniversalTime());
        return isFree
            ? session.Rows(OfPersonAndAgenda, [time.ProbationerId, from, to, time.AgendaId], TimeOf, cancellation)
            : session.Rows(OfPerson, [time.ProbationerId, from, to], TimeOf, cancellation);
    }

    /// <summary>What several people have around the time of a slot.</summary>
    public static Task<IReadOnlyList<HeldTime>> Around(
        IQuerySession session,
        Slot slot,
        IReadOnlyList<Guid> people,
        CancellationToken cancellation) => session.Rows(
            OfPeople,
            [people.ToArray(), slot.StartsAt.ToUniversalTime(), slot.EndsAt.ToUniversalTime()],
            TimeOf,
            cancellation);

    /// <summary>Takes what was decided.</summary>
    /// <param name="agendaId">Where the convocations are.</param>
    /// <param name="minutes">How long one lasts.</param>
    /// <param name="isFree">At a free time, not in a slot opened beforehand.</param>
    /// <param name="holderId">Under whom a merged person is expected; null for whoever is booked.</param>
    public static void Take(Work work, Decision decision, Guid agendaId, int minutes, bool isFree, Guid? holderId = null)
    {
        var moved = decision.Facts.OfType<ConvocationRescheduled>().Any();

        foreach (var fact in decision.Facts.OfType<ConvocationEvent>())
        {
            switch (fact)
            {
                case ConvocationBooked booked:
                    Take(booked, booked.Accepted, isMoved: false);
                    break;
                case ConvocationRescheduled rescheduled:
                    Take(rescheduled, rescheduled.Accepted, isMoved: true);
                    break;
                case ConvocationOutcomeCorrected { SeatTaken: true } corrected when !moved:
                    Take(corrected, corrected.Accepted, isMoved: false);
                    break;
            }
        }

        void Take(ConvocationEvent fact, FactList<Overlap>? accepted, bool isMoved) => work.Join(
            $"select {Taking}(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            fact.ConvocationId,
            holderId ?? fact.ProbationerId,
            agendaId,
            fact.StartsAt.ToUniversalTime(),
            fact.StartsAt.ToUniversalTime().AddMinutes(minutes),
            isMoved,
            isFree,
            accepted?.Contains(Overlap.Person) == true,
            accepted?.Contains(Overlap.Agenda) == true,
            work.RestOn(holderId ?? fact.ProbationerId));
    }

    /// <summary>Gives back what a cancellation or an excuse frees.</summary>
    /// <param name="holderId">Under whom the person is expected.</param>
    public static void Release(Work work, Decision decision, Guid holderId)
    {
        foreach (var fact in decision.Facts.OfType<ConvocationEvent>())
        {
            if (fact is ConvocationCancelled or ConvocationExcused { SeatFreed: true })
            {
                work.Session.QueueSqlCommand(
                    $"delete from {Rows} where probationer_id = ? and convocation_id = ?",
                    holderId,
                    fact.ConvocationId);
            }
        }
    }

    /// <summary>Gives the times of these convocations to another person.</summary>
    public static void Pass(Work work, IReadOnlyList<Guid> convocations, Guid fromId, Guid toId) => work.Session.QueueSqlCommand(
        $"update {Rows} set probationer_id = ? where probationer_id = ? and convocation_id = any(?)",
        toId,
        fromId,
        convocations.ToArray());

    /// <summary>The same times in the agenda that another one was merged into; of whoever was merged, under the kept file.</summary>
    public static void Follow(IDocumentSession session, IReadOnlyList<ConvocationAgendaChanged> changed) =>
        session.QueueSqlCommand(
            $"""
             update {Rows} h set agenda_id = it.agenda_id
             from unnest(?, ?, ?) it(probationer_id, convocation_id, agenda_id) join {ProbationerTable.Rows} p using (probationer_id)
             where h.probationer_id = coalesce(p.merged_into, p.probationer_id) and h.convocation_id = it.convocation_id
             """,
            changed.Select(it => it.ProbationerId).ToArray(),
            changed.Select(it => it.ConvocationId).ToArray(),
            changed.Select(it => it.AgendaId).ToArray());

    private static HeldTime TimeOf(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetGuid(1),
        row.GetGuid(2),
        row.GetFieldValue<DateTimeOffset>(3),
        row.GetFieldValue<DateTimeOffset>(4));
}
