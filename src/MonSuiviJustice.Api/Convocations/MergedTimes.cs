using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Core;
using Weasel.Postgresql.Functions;

namespace MonSuiviJustice.Api.Convocations;

/// <summary>
/// Who is merged is expected as one person: the times of both are looked at together from then on, and given back when the
/// files are parted. It takes the lock that a booking takes (<see cref="HeldTimes"/>).
/// </summary>
internal static class MergedTimes
{
    private const string Moving = $"{StoreSchema.Private}.merge_times";

    // Whose a convocation is, its last fact says.
    private const string MovingSql =
        $"""
         create or replace function {Moving}(others uuid[], kept uuid[], apart boolean[]) returns void as $$
         begin
             perform pg_advisory_xact_lock(person.key) from (
                 select distinct hashtextextended(id::text, 0) as key from unnest(others || kept) id order by key) person;

             update {HeldTimes.Rows} h set probationer_id = it.kept
             from unnest(others, kept, apart) it(other, kept, apart) where not it.apart and h.probationer_id = it.other;

             update {HeldTimes.Rows} h set probationer_id = it.other
             from unnest(others, kept, apart) it(other, kept, apart), {StoreSchema.Facts}.mt_events e
                 join {StoreSchema.Facts}.mt_streams s on s.id = e.stream_id and s.version = e.version
             where it.apart and h.probationer_id = it.kept and e.stream_id = h.convocation_id
                 and (e.data ->> 'probationerId')::uuid = it.other;
         end;
         $$ language plpgsql;
         """;

    public static ISchemaObject Build() => Function.ForSql(MovingSql);

    public static void Move(Work work, Decision decision)
    {
        foreach (var fact in decision.Facts)
        {
            switch (fact)
            {
                case ProbationerMerged merged:
                    Move(merged.ProbationerId, merged.KeptId, isApart: false);
                    break;
                case ProbationerUnmerged unmerged:
                    Move(unmerged.ProbationerId, unmerged.KeptId, isApart: true);
                    break;
            }
        }

        void Move(Guid otherId, Guid keptId, bool isApart) => work.Join($"select {Moving}(?, ?, ?)", otherId, keptId, isApart);
    }
}
