using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Core;
using Weasel.Postgresql.Functions;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// Who opened whose record, when and why (decision 8), written by the statement that reads the record. The application adds
/// and reads such rows; it cannot change one, and what it may forget is older than twelve months.
/// </summary>
internal static class Openings
{
    public static readonly string Rows = $"{StoreSchema.Private}.vault_opening";

    /// <summary>Forgets openings before an instant, at most so many at once, and says how many it forgot.</summary>
    public static readonly string Forget = $"{StoreSchema.Private}.forget_openings";

    // Under the rights of the owner, so it judges for itself: nothing that the last twelve months before the newest opening
    // hold, whatever it is asked for.
    private static readonly string ForgetSql =
        $"""
         create or replace function {Forget}(before timestamptz, most integer) returns bigint as $$
             with gone as (
                 delete from {Rows} where ctid = any(array(
                     select ctid from {Rows}
                     where opened_at < least(before, (select max(opened_at) from {Rows}) - interval '12 months')
                     limit most))
                 returning 1)
             select count(*) from gone
         $$ language sql security definer set search_path = pg_catalog;
         """;

    public static IReadOnlyList<ISchemaObject> Build()
    {
        var table = new Table(Rows);
        table.AddColumn<Guid>("opening_id").NotNull().DefaultValueByExpression("gen_random_uuid()");
        table.AddColumn<DateTimeOffset>("opened_at").NotNull().AddIndex();
        table.AddColumn<Guid>("person_id").NotNull();
        table.AddColumn<Guid>("agent_id").AllowNulls();
        table.AddColumn<string>("why").NotNull();
        table.Indexes.Add(new IndexDefinition("vault_opening_person") { Columns = ["person_id", "opened_at", "opening_id"] });
        return [table, Function.ForSql(ForgetSql)];
    }

    /// <summary>A common table expression that records the opening of each person of another, <c>asked</c>.</summary>
    /// <param name="first">The number of the first of the three parameters: when, who and why.</param>
    public static string Recorded(int first) =>
        $"""
         recorded as (
             insert into {Rows} (opened_at, person_id, agent_id, why)
             select distinct ${first}::timestamptz, person_id, ${first + 1}::uuid, ${first + 2}::text from asked)
         """;
}

/// <param name="AgentId">Null when nobody asked: a chore did.</param>
/// <param name="Why">The route that was asked for, or the chore.</param>
internal sealed record Opening(Guid? AgentId, string Why, DateTimeOffset At)
{
    public static Opening By(object chore, DateTimeOffset at) => new(AgentId: null, chore.GetType().Name, at);

    /// <summary>For <see cref="Openings.Recorded"/>.</summary>
    public object?[] Values => [At, AgentId, Why];
}

internal static class HttpOpenings
{
    /// <summary>By the agent of this request, for what it asks.</summary>
    public static Opening Opening(this HttpContext http) => new(
        http.Agent().Id,
        $"{http.Request.Method} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}",
        http.RequestServices.GetRequiredService<TimeProvider>().Now());
}
