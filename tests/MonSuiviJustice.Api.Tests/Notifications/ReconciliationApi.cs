using System.Text.Json;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

/// <summary>A sender of its own: a day that does not add up is made by hand, behind the application's back.</summary>
[Collection(nameof(ReconciliationApi))]
public sealed class ReconciliationApi(UnreliableProvider provider)
{
    private readonly ApiHost _api = provider.Api;

    private ApiClient Client => _api.AsAdministrator();

    [Fact]
    public async Task Every_text_of_a_day_has_one_outcome_and_a_day_that_does_not_add_up_raises_an_alarm()
    {
        await _api.MorningComes();
        var convocation = await _api.HasConvocation();
        await ApiHost.Eventually(async () => (await Summons(convocation)).State == QueueState.Accepted);
        var day = DateOnly.FromDateTime(ApiHost.Now.UtcDateTime);

        var during = await Of(day);
        Assert.True(during.Sent > 0);
        await _api.MorningComes();

        // The provider is asked for the receipt, and its word would put right what is broken below.
        await ApiHost.Eventually(async () => (await Summons(convocation)).State == QueueState.Delivered);
        var after = await Of(day);
        Assert.Equal((true, true, 0), (after.Reckoned, after.Holds, after.Open));
        Assert.Equal(after.Due, after.Sent + after.CalledOff + after.Rejected + after.Uncertain + after.Expired);

        // A row that neither the dispatcher nor the facts know any more: what no other check looks for.
        var lost = (await Summons(convocation)).MessageId;
        await Put(lost, "state = 'Due', look_again_at = 'infinity'");
        var broken = await Of(day);
        Assert.Equal((false, 1), (broken.Holds, broken.Open));
        var alarm = (await Client.Get<SmsAlarm[]>("/v1/sms-alarms")).Single(it => it.Kind == SmsAlarmKind.Unaccounted);
        Assert.Equal((Scenes.Spip, 1), (alarm.Service, alarm.Texts));
        Assert.Equal("late", await Health());

        await Put(lost, "state = 'Delivered', look_again_at = null");
        Assert.DoesNotContain(await Client.Get<SmsAlarm[]>("/v1/sms-alarms"), it => it.Kind == SmsAlarmKind.Unaccounted);
    }

    [Fact]
    public async Task Nothing_that_leaves_for_two_hours_of_a_working_day_raises_an_alarm()
    {
        await _api.MorningComes();
        await _api.ClockMovesTo(new(Scenes.NextMonday.ToDateTime(new(8, 0)), TimeSpan.Zero));
        var convocation = await _api.HasConvocation();
        await ApiHost.Eventually(async () => (await Summons(convocation)).State == QueueState.Accepted);
        Assert.DoesNotContain(await Client.Get<SmsAlarm[]>("/v1/sms-alarms"), it => it.Kind == SmsAlarmKind.Silence);

        await _api.ClockMovesTo(ApiHost.Now.AddHours(2));

        Assert.Contains(await Client.Get<SmsAlarm[]>("/v1/sms-alarms"), it => it.Kind == SmsAlarmKind.Silence);
        Assert.Equal("late", await Health());
    }

    [Fact]
    public async Task A_director_reconciles_the_own_service_and_no_other()
    {
        var director = await _api.As(AgentRole.ProbationDirector, "spip-13");

        Assert.Empty((await director.Get<Reconciliation>("/v1/reconciliations/2031-03-03")).Services);
        Assert.Equal("403 access.out-of-reach", await director.Answer($"/v1/reconciliations/2031-03-03?service={Scenes.Spip}"));
        Assert.DoesNotContain(await director.Get<SmsAlarm[]>("/v1/sms-alarms"), alarm => alarm.Service is not null);
    }

    private async Task<ServiceReconciliation> Of(DateOnly day) =>
        (await Client.Get<Reconciliation>($"/v1/reconciliations/{day:yyyy-MM-dd}?service={Scenes.Spip}")).Services.Single();

    private async Task<MessageLine> Summons(Guid convocation) =>
        (await Client.Get<MessageLine[]>($"/v1/convocations/{convocation}/messages"))
            .FirstOrDefault(message => message.Role == MessageRole.Summons)
        ?? new(default, default, default, default, default, default, default, default, default);

    private async Task<string?> Health() => (await _api.AsStranger().Get<JsonElement>("/health/ready"))
        .GetProperty("checks").GetProperty("smsAlarms").GetProperty("status").GetString();

    private async Task Put(Guid message, string columns)
    {
        await using var session = _api.Store.LightweightSession();
        session.QueueSqlCommand($"update {SmsQueueTable.Rows} set {columns} where message_id = ?", message);
        await session.SaveChangesAsync();
    }
}

[CollectionDefinition(nameof(ReconciliationApi), DisableParallelization = true)]
public sealed class ReconciliationSpecs : ICollectionFixture<UnreliableProvider>;
