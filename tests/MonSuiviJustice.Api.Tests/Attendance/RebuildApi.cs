using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Tests.Agendas;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Api.Tests.Notifications;
using MonSuiviJustice.Api.Tests.Organisations;
using MonSuiviJustice.Api.Tests.Replies;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Attendance;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Kernel;
using MonSuiviJustice.Projections.Notifications;
using Wolverine.Runtime;
using Wolverine.Runtime.Agents;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Attendance;

[CollectionDefinition(nameof(RebuildApi), DisableParallelization = true)]
public sealed class RebuildAlone;

/// <summary>Alone, because it empties the async views of the whole application.</summary>
[Collection(nameof(RebuildApi))]
public sealed class RebuildApi(ApiHost api)
{
    private const int Rounds = 5;

    [Fact]
    public async Task Rebuilt_views_equal_the_live_ones_row_by_row()
    {
        await OneConvocationOfEachKind();

        for (var round = 1; ; round++)
        {
            var before = await LastFact();
            await api.AsyncViewsHaveCaughtUp();
            var live = await AllRows();
            await Spoil();
            await Rebuild();
            var rebuilt = await AllRows();

            // Texts may leave in between, and those are facts too: what was compared must be all there is.
            if (await LastFact() == before || round == Rounds)
            {
                Assert.All(live, table => Assert.NotEmpty(table.Value));
                Assert.All(live, table => Assert.Equal(table.Value, rebuilt[table.Key]));
                break;
            }
        }
    }

    [Fact]
    public async Task After_a_rebuild_the_views_follow_the_facts_again()
    {
        await api.AsyncViewsHaveCaughtUp();
        await Rebuild();

        var slot = await api.HasSlot();
        await api.AsyncViewsHaveCaughtUp();

        Assert.Contains(await RowsOf(SlotTable.Rows), row => row.Contains($"{slot}", StringComparison.Ordinal));
    }

    // Through the agent that keeps the views live: it stops itself, rebuilds and goes on. Pausing Marten's daemons does
    // nothing here, since Wolverine runs them, and a second daemon would write beside the live one.
    private async Task Rebuild()
    {
        var agents = api.Alba.Services.GetRequiredService<IWolverineRuntime>().Agents;
        var uri = agents.AllRunningAgentUris()
            .Single(it => it.AbsolutePath.Contains(Tables.Name, StringComparison.Ordinal));
        Assert.True(agents.TryFindActiveAgent<IEventSubscriptionAgent>(uri, out var agent));
        await agent.RebuildAsync(TestContext.Current.CancellationToken);
    }

    // A rebuild that did nothing would leave the views as they were.
    private async Task Spoil()
    {
        await using var session = api.Store.LightweightSession();
        session.QueueSqlCommand($"delete from {SlotTable.Rows}");
        session.QueueSqlCommand($"update {AttendanceTable.Rows} set reminded = not reminded");
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task OneConvocationOfEachKind()
    {
        await api.Import(
        [
            .. ReferenceScenes.TinySet(court: "tj-est"),
            ("spip_antennes", """
                spip_code,antenne,commune_code_insee,tj_codes,milieu_ferme_seul
                spip-991,Antenne du Vieux-Bourg,99102,tj-ouest,non
                """),
        ]);
        using var corrected = await api.AsAdministrator().Post(
            "/v1/communes/99102/correction",
            new { courtCode = "tj-est", spipCode = "spip-991", effectiveOn = "2040-01-01", reason = "Carte de 2040" });
        using var moves = await api.AsAdministrator().Post(
            $"/v1/places/{await api.HasPlace()}/moves",
            new { from = "2040-01-02", street = "5 rue Neuve, Nanterre" });
        using var planned = await api.AsAdministrator().Send(
            HttpMethod.Put,
            "/v1/reminder-plans/tj-est/Japat",
            new { steps = new[] { new { days = 2 } } },
            ifMatch: "\"0\"");
        using var attached = await api.AsAdministrator().Post(
            "/v1/services/tj-est/attachments", new { reason = "Le tribunal rejoint l'outil" });
        await api.HasEscalation();
        var jurisdiction = await api.HasJurisdiction();
        var hearings = await api.HasCabinet(jurisdiction.Court, ConvocationKind.HearingSap);
        await api.HasHearing(jurisdiction, await api.HasSeats(hearings, ConvocationKind.HearingSap, new(9, 0)), "42");
        await api.HasReply();
        var agenda = await api.HasAgenda();
        using var recurring = await api.AsAdministrator().Post($"/v1/agendas/{agenda}/recurring-slots", new
        {
            kind = ConvocationKind.SpipFollowUp,
            weekdays = new[] { DayOfWeek.Wednesday },
            times = new[] { new TimeOnly(16, 30) },
        });
        var person = await api.HasProbationer();
        using var asked = await api.AsAdministrator().Ask(await api.HasProbationer(), requestingServiceCode: "tj-est");
        Assert.Equal("201", await asked.Summary());
        var started = await api.HadConvocations(agenda, person, count: 4);
        await api.CameTo(started[0]);
        await api.Missed(started[1]);
        await api.Excused(started[2]);
        var slot = await api.HasSlot(capacity: 4, agenda);
        await api.HasConvocation(slot, person);
        await api.Excused(await api.HasConvocation(slot, person));
        await api.Change(
            $"/v1/convocations/{await api.HasConvocation(slot, person)}/cancellation",
            new { reason = CancellationReason.Strike, tellPerson = true });
        await api.Change(
            $"/v1/convocations/{await api.HasConvocation(await api.HasSlot(agenda: agenda), person)}/rescheduling",
            new { slotId = slot, telling = "NowAndRemind", acknowledge = new[] { Overlap.Person } });
    }

    private async Task<long> LastFact()
    {
        await using var session = api.Store.QuerySession();
        return (await session.AdvancedSql.QueryAsync<long>(
            $"select max(seq_id) from {StoreSchema.Facts}.mt_events",
            TestContext.Current.CancellationToken))[0];
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> AllRows()
    {
        var rows = new Dictionary<string, IReadOnlyList<string>>();

        foreach (var table in EventStore.FlatTables)
        {
            rows[table.QualifiedName] = await RowsOf(table.QualifiedName);
        }

        return rows;
    }

    private async Task<IReadOnlyList<string>> RowsOf(string table)
    {
        await using var session = api.Store.QuerySession();
        return await session.AdvancedSql.QueryAsync<string>(
            $"select (to_jsonb(line) - '{SmsQueueTable.LookAgainAt}' - '{ConvocationTable.PlanCheckedAt}')::text from {table} line order by 1",
            TestContext.Current.CancellationToken);
    }
}
