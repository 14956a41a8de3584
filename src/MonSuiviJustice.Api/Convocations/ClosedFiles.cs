using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Core;
using Weasel.Postgresql.Functions;

namespace MonSuiviJustice.Api.Convocations;

/// <summary>
/// What is ahead of a person is called off in the transaction that closes their file. It takes the lock that a booking takes
/// (<see cref="HeldTimes"/>): a booking is either committed before and called off, or it comes after and is refused.
/// </summary>
internal static class ClosedFiles
{
    private const string Closing = $"{StoreSchema.Private}.close_files";

    private const string Ahead =
        $"select convocation_id from {HeldTimes.Rows} where probationer_id = $1 and starts_at > $2 order by convocation_id";

    private const string LockSql =
        """
        select pg_advisory_xact_lock(person.key) from (
            select distinct hashtextextended(id::text, 0) as key from unnest($1::uuid[]) id order by key) person
        """;

    private const string HeldSince =
        $"select probationer_id, max(starts_at) from {HeldTimes.Rows} where probationer_id = any($1) and starts_at > $2 group by 1";

    private const string ClosingSql =
        $"""
         create or replace function {Closing}(people uuid[], instants timestamptz[], seen integer[]) returns void as $$
         begin
             perform pg_advisory_xact_lock(person.key) from (
                 select distinct hashtextextended(id::text, 0) as key from unnest(people) id order by key) person;

             if exists (
                 select from unnest(people, instants, seen) it(person, instant, seen)
                 where it.seen <> (
                     select count(*) from {HeldTimes.Rows} h where h.probationer_id = it.person and h.starts_at > it.instant))
             then
                 raise exception using errcode = 'serialization_failure', message = 'A convocation came or went meanwhile.';
             end if;
         end;
         $$ language plpgsql;
         """;

    public static ISchemaObject Build() => Function.ForSql(ClosingSql);

    /// <summary>The closing, and what is called off with it.</summary>
    /// <param name="person">As they were before.</param>
    /// <param name="tellPerson">Mandatory when the person can receive texts and has something ahead.</param>
    public static async Task<Decision> WithWhatIsAhead(
        this Decision closing,
        Work work,
        Probationer person,
        bool? tellPerson,
        CancellationToken cancellation)
    {
        if (closing.Facts.Count == 0)
        {
            return closing;
        }

        var ids = await Unchanged(work, person.Id, work.Now, cancellation);
        var ahead = ids.Select(work.Existing<Convocation>).ToArray();
        await work.Load(cancellation);
        var calledOff = CallOffConvocations.Decide(
            [.. ahead.Select(it => it.State)],
            person,
            new(tellPerson, work.Request.Agent.Id, work.Now));
        HeldTimes.Release(work, calledOff, person.Id);
        return closing.And(calledOff);
    }

    /// <summary>What a person has after an instant; when one comes or goes before it is written, all is decided again.</summary>
    public static async Task<IReadOnlyList<Guid>> Unchanged(
        Work work,
        Guid personId,
        DateTimeOffset since,
        CancellationToken cancellation)
    {
        var ids = await work.Session.Rows(Ahead, [personId, since], row => row.GetGuid(0), cancellation);
        work.Join($"select {Closing}(?, ?, ?)", personId, since, ids.Count);
        return ids;
    }

    /// <summary>Until the transaction ends, nobody books these people; the latest time that each holds after an instant.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> Hold(
        IQuerySession session,
        IReadOnlyCollection<Guid> people,
        DateTimeOffset since,
        CancellationToken cancellation)
    {
        await session.Rows(LockSql, [people.ToArray()], _ => true, cancellation);
        var held = await session.Rows(
            HeldSince,
            [people.ToArray(), since],
            row => (Person: row.GetGuid(0), Latest: row.GetFieldValue<DateTimeOffset>(1)),
            cancellation);
        return held.ToDictionary(row => row.Person, row => row.Latest);
    }
}
