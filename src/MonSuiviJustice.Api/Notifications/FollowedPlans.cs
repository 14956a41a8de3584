using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>
/// Moves reminders to the days of the plan of their service: of what was booked before the plan changed, and of what is booked
/// since. A booking asks no plan, so that it costs nothing where nobody made one. The view only says where to look.
/// </summary>
internal sealed class FollowedPlans(
    IDocumentStore store,
    Streams streams,
    BatchAppend append,
    TimeProvider clock,
    IConfiguration configuration,
    ILogger<FollowedPlans> logger)
    : Chore(configuration.GetValue("Notifications:PlanTick", TimeSpan.FromSeconds(2)), logger)
{
    private const int Batch = 500;

    // The rows stay locked: a plan that is written meanwhile unchecks them only afterwards, and they are looked at again.
    private static readonly string Concerned =
        $"""
         select c.convocation_id, c.service_code from {ConvocationTable.Rows} c
         where c.status = 'Booked' and c.starts_at > $1 and c.{ConvocationTable.PlanCheckedAt} is null and exists (
             select from {ReminderPlanTable.Rows} p
             where p.kind = c.kind and p.scope in (c.service_code, '{TemplateSet.National}'))
         limit {Batch}
         for update of c skip locked
         """;

    protected override async Task<bool> DoBatch(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var now = clock.Now();
        var rows = await session.Rows(
            Concerned,
            [now],
            row => (ConvocationId: row.GetGuid(0), ServiceCode: row.GetString(1)),
            cancellation);

        if (rows.Count == 0)
        {
            return false;
        }

        Guid[] convocations = [.. rows.Select(row => row.ConvocationId)];
        await Streams.Lock(session, convocations, "update", cancellation);
        Guid[] sets = [.. rows.Select(row => row.ServiceCode).Append(TemplateSet.National).Distinct().Select(ReminderPlanSet.IdOf)];
        var known = await streams.Read(session, [.. convocations, .. sets], cancellation);
        var plans = known.FoldAll<ReminderPlanSet, ReminderPlanEvent>(ReminderPlanSet.Evolve);
        var facts = convocations
            .Select(id => known.Fold<Convocation, ConvocationEvent>(id, Convocation.Evolve))
            .OfType<Convocation>()
            .SelectMany(it => FollowReminderPlan.Decide(it, new(Plans(plans, it.ServiceCode).Of(it.Kind), now)).Facts)
            .ToArray();
        append.Add(session, facts, startsWith: _ => null, now);
        session.QueueSqlCommand(
            $"update {ConvocationTable.Rows} set {ConvocationTable.PlanCheckedAt} = ? where convocation_id = any(?)",
            now,
            convocations);
        await session.SaveChangesAsync(cancellation);
        return rows.Count == Batch;
    }

    private static ReminderPlans Plans(IReadOnlyDictionary<Guid, ReminderPlanSet> sets, string serviceCode) =>
        new(SetOf(sets, TemplateSet.National), SetOf(sets, serviceCode));

    private static ReminderPlanSet SetOf(IReadOnlyDictionary<Guid, ReminderPlanSet> sets, string scope) =>
        sets.GetValueOrDefault(ReminderPlanSet.IdOf(scope), ReminderPlanSet.Empty(scope));
}
