using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Kernel;
using Weasel.Core;
using Weasel.Postgresql.Functions;
using Weasel.Postgresql.Tables;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// Who looked at whose record, when and why (decision 8), apart from the facts, written before the answer leaves: whoever
/// opens the vault writes it in the statement that reads, and what cannot be written is not read. One table a month, dropped
/// whole. The application adds and reads such rows; it cannot change one, and drops no month of the last twelve.
/// </summary>
internal static class Openings
{
    public const string TableName = "access_log";

    /// <summary>How many months it is kept.</summary>
    public const int Months = 12;

    public static readonly string Rows = $"{StoreSchema.Private}.{TableName}";

    /// <summary>Makes the tables of the months that have begun or soon will, and drops those that are kept no longer.</summary>
    public static readonly string Arrange = $"{StoreSchema.Private}.arrange_access_log";

    // Under the rights of the owner, so it judges for itself: nothing that the last twelve months before the newest row hold,
    // whatever it is asked for. Rows of a month that has no table yet wait in the default one. Locked whole: a row on its way
    // into the default one while its month gets a table would be turned away.
    private static readonly string ArrangeSql =
        $$"""
          create or replace function {{Arrange}}(at timestamptz) returns void as $$
          declare
              month timestamptz;
              part text;
              newest timestamptz;
          begin
              perform pg_advisory_xact_lock(hashtext('{{Rows}}'));
              foreach month in array array(
                  select distinct date_trunc('month', it) from (
                      select opened_at as it from {{Rows}}_default
                      union all
                      select least(at, now() + interval '100 years') + make_interval(months => ahead) from generate_series(0, 1) ahead) them)
              loop
                  part := '{{TableName}}_' || to_char(month, 'YYYYMM');
                  if to_regclass('{{StoreSchema.Private}}.' || part) is null then
                      lock table {{Rows}} in access exclusive mode;
                      execute format('create table {{StoreSchema.Private}}.%I (like {{Rows}} including defaults)', part);
                      execute format(
                          'with gone as (delete from {{Rows}}_default where opened_at >= %L and opened_at < %L returning *)
                           insert into {{StoreSchema.Private}}.%I select * from gone',
                          month, month + interval '1 month', part);
                      execute format(
                          'alter table {{Rows}} attach partition {{StoreSchema.Private}}.%I for values from (%L) to (%L)',
                          part, month, month + interval '1 month');
                  end if;
              end loop;
              select max(opened_at) into newest from {{Rows}};
              foreach part in array array(
                  select child.relname::text from pg_inherits join pg_class child on child.oid = inhrelid
                  where inhparent = '{{Rows}}'::regclass and child.relname ~ '_[0-9]{6}$'
                      and to_timestamp(right(child.relname, 6), 'YYYYMM') + interval '{{Months + 1}} months' <= least(at, newest))
              loop
                  lock table {{Rows}} in access exclusive mode;
                  execute format('drop table {{StoreSchema.Private}}.%I', part);
              end loop;
          end
          $$ language plpgsql security definer set search_path = pg_catalog set timezone = 'UTC';
          """;

    public static IReadOnlyList<ISchemaObject> Build()
    {
        var table = new Table(Rows) { IgnorePartitionsInMigration = true };
        table.AddColumn<Guid>("opening_id").NotNull().DefaultValueByExpression("gen_random_uuid()");
        table.AddColumn<DateTimeOffset>("opened_at").NotNull();
        table.AddColumn<Guid>("person_id").NotNull();
        table.AddColumn<Guid>("agent_id").AllowNulls();
        table.AddColumn<Guid>("on_behalf_of").AllowNulls();
        table.AddColumn<string>("why").NotNull();
        table.AddColumn<Guid>("reason_id").AllowNulls();
        table.Indexes.Add(new IndexDefinition("access_log_time") { Columns = ["opened_at"] });
        table.Indexes.Add(new IndexDefinition("access_log_person") { Columns = ["person_id", "opened_at", "opening_id"] });
        table.PartitionByRange("opened_at");
        return [table, Function.ForSql(ArrangeSql)];
    }

    /// <summary>A common table expression that records the opening of each person of another, <c>asked</c>.</summary>
    /// <param name="first">The number of the first of the parameters: those of an <see cref="Opening"/>.</param>
    public static string Recorded(int first) =>
        $"""
         recorded as (
             insert into {Rows} (opened_at, person_id, agent_id, why, on_behalf_of)
             select distinct ${first}::timestamptz, person_id, ${first + 1}::uuid, ${first + 2}::text, ${first + 3}::uuid from asked)
         """;

    /// <summary>A condition: whoever has to say why before being shown somebody has said it of this person, lately.</summary>
    /// <param name="person">The column of the person, with its table.</param>
    /// <param name="first">As in <see cref="Recorded"/>.</param>
    public static string Permitted(string person, int first) =>
        $"(not ${first + 4}::boolean or {SaidWhy(person, agent: first + 1, at: first)})";

    /// <summary>A condition: that agent has said why that person is to be shown, lately.</summary>
    /// <param name="person">The column of the person, with its table.</param>
    /// <param name="agent">The number of its parameter.</param>
    /// <param name="at">The number of the parameter that holds the present instant.</param>
    public static string SaidWhy(string person, int agent, int at) =>
        $"""
         exists (
             select from {Rows} said where said.person_id = {person} and said.agent_id = ${agent}::uuid and said.reason_id is not null
                 and said.opened_at > ${at}::timestamptz - interval '{BrokenGlass.Lasts.TotalMinutes} minutes')
         """;
}

/// <param name="AgentId">Who asks, truly; null when nobody does: a chore did.</param>
/// <param name="Why">The route that was asked for, or the chore.</param>
/// <param name="OnBehalfOf">In whose name, where an administrator acts in another's.</param>
/// <param name="WithReason">Only who was named with a reason is shown.</param>
internal sealed record Opening(Guid? AgentId, string Why, DateTimeOffset At, Guid? OnBehalfOf = null, bool WithReason = false)
{
    public static Opening By(object chore, DateTimeOffset at) => new(AgentId: null, chore.GetType().Name, at);

    /// <summary>For <see cref="Openings.Recorded"/>.</summary>
    public object?[] Values => [At, AgentId, Why, OnBehalfOf, WithReason];
}

internal static class HttpOpenings
{
    /// <summary>By whoever signed in, for what the request asks.</summary>
    public static Opening Opening(this HttpContext http) => new(
        http.SignedIn().Id,
        $"{http.Request.Method} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}",
        http.RequestServices.GetRequiredService<TimeProvider>().Now(),
        OnBehalfOf: http.Agent().Id == http.SignedIn().Id ? null : http.Agent().Id,
        WithReason: BrokenGlass.IsAsked(http.Agent().Role));
}
