using System.Net;
using System.Text.Json;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

[Collection(nameof(ReconciliationApi))]
public sealed class FaultyNumbersApi(UnreliableProvider provider) : IDisposable
{
    private readonly ApiHost _api = provider.Api;

    private readonly UnreliableGateway _gateway = provider.Gateway;

    private ApiClient Client => _api.AsAdministrator();

    public void Dispose() => _gateway.IsReliableAgain();

    [Fact]
    public async Task A_number_that_receives_no_texts_is_asked_for_anew()
    {
        _gateway.Refuses = 21614;
        var mobile = Scenes.NewMobile();
        var person = await _api.HasProbationer(mobile);
        var convocation = await Convened(person);
        await Settles(convocation, MessageRole.Summons, QueueState.Rejected);

        Assert.Equal(nameof(Reachability.FaultyMobile), await Reached(person));
        Assert.Contains(
            "Le numéro de la personne ne reçoit pas de SMS : plus aucun n'y est envoyé, un autre est à demander.",
            (await Client.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history")).Select(line => line.Sentence));
        var summons = (await Messages(convocation)).Single(message => message.Role == MessageRole.Summons);
        var sheet = await Client.Get<MessageSheet>($"/v1/messages/{summons.MessageId}");
        Assert.Equal(
            "SMS de convocation non envoyé : l'opérateur l'a refusé, le numéro ne reçoit pas de SMS (code 21614).",
            sheet.Sentence);

        var rates = await Client.Get<DeliveryRate[]>($"/v1/delivery-rates?service={Scenes.Spip}");
        Assert.True(rates.Single(rate => rate.Provider == SmsProvider.Local).Faults[DeliveryFault.DeadNumber] > 0);
        var url = $"/v1/misrouted-numbers?provider=Local&from={Uri.EscapeDataString($"{ApiHost.Now.AddHours(-1):O}")}";
        Assert.Contains(mobile, (await Client.Get<MisroutedNumber[]>(url)).Select(line => line.Number));
        Assert.Equal("403 access.out-of-reach", await (await _api.As(AgentRole.LocalAdministrator, Scenes.Spip)).Answer(url));

        _gateway.IsReliableAgain();
        using var changed = await Client.Send(
            HttpMethod.Put, $"/v1/probationers/{person}/mobile", new { mobile = Scenes.NewMobile() }, ifMatch: "\"2\"");
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.Equal(nameof(Reachability.Mobile), await Reached(person));
    }

    [Fact]
    public async Task Who_said_stop_to_the_provider_is_sent_nothing_more()
    {
        _gateway.Refuses = 21610;
        var person = await _api.HasProbationer();
        await Settles(await Convened(person), MessageRole.Summons, QueueState.Rejected);

        Assert.Equal(nameof(Reachability.RefusesSms), await Reached(person));
    }

    [Fact]
    public async Task A_handset_out_of_reach_is_tried_again_an_hour_later_and_once_only()
    {
        _gateway.Loses = 30003;
        var convocation = await Convened(await _api.HasProbationer());
        await Settles(convocation, MessageRole.Summons, QueueState.Accepted);
        await _api.ClockMovesTo(ApiHost.Now.AddMinutes(16));
        await ApiHost.Eventually(async () => (await Summonses(convocation)).Count == 2);

        await _api.ClockMovesTo(ApiHost.Now.AddHours(1));
        await ApiHost.Eventually(async () => (await Summonses(convocation))[1].State == QueueState.Accepted);
        await _api.ClockMovesTo(ApiHost.Now.AddMinutes(16));
        await ApiHost.Eventually(async () => (await Summonses(convocation))[1].State == QueueState.Undelivered);

        await _api.AsyncViewsHaveCaughtUp();
        Assert.Equal(2, (await Summonses(convocation)).Count);
    }

    private async Task<Guid> Convened(Guid person)
    {
        await _api.MorningComes();
        return await _api.HasConvocation(person: person);
    }

    private Task Settles(Guid convocation, MessageRole role, QueueState state) => ApiHost.Eventually(async () =>
        (await Messages(convocation)).Any(message => message.Role == role && message.State == state));

    private async Task<IReadOnlyList<MessageLine>> Summonses(Guid convocation) =>
        [.. (await Messages(convocation)).Where(message => message.Role == MessageRole.Summons)];

    private Task<MessageLine[]> Messages(Guid convocation) =>
        Client.Get<MessageLine[]>($"/v1/convocations/{convocation}/messages");

    private async Task<string?> Reached(Guid person) =>
        (await Client.Get<JsonElement>($"/v1/probationers/{person}")).GetProperty("reachability").GetString();
}
