using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

[Collection(nameof(UnreliableProvider))]
public sealed class UnansweredTextsApi(UnreliableProvider provider)
{
    private readonly ApiHost _api = provider.Api;

    private readonly UnreliableGateway _gateway = provider.Gateway;

    [Fact]
    public async Task A_text_whose_answer_was_lost_is_found_in_the_list_and_not_sent_again()
    {
        _gateway.Answers = false;
        var (summons, calls) = await Summoned();
        Assert.Equal(QueueState.Uncertain, await SettlesIn(summons, QueueState.Uncertain));

        _gateway.IsReliableAgain();
        await Later(TimeSpan.FromMinutes(2));

        Assert.Equal(QueueState.Accepted, await SettlesIn(summons, QueueState.Accepted));
        Assert.Equal(calls, _gateway.Calls);
    }

    [Fact]
    public async Task A_text_that_the_list_still_lacks_after_a_quarter_of_an_hour_is_sent_once_more()
    {
        (_gateway.Takes, _gateway.Answers) = (false, false);
        var (summons, calls) = await Summoned();
        await SettlesIn(summons, QueueState.Uncertain);

        _gateway.IsReliableAgain();
        await Later(TimeSpan.FromMinutes(14));
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal((QueueState.Uncertain, calls), (await StateOf(summons), _gateway.Calls));

        await Later(TimeSpan.FromMinutes(2));
        Assert.Equal(QueueState.Accepted, await SettlesIn(summons, QueueState.Accepted));
        Assert.Equal(calls + 1, _gateway.Calls);
    }

    [Fact]
    public async Task While_the_list_does_not_answer_nothing_is_sent_again()
    {
        (_gateway.Takes, _gateway.Answers, _gateway.Lists) = (false, false, false);
        var (summons, calls) = await Summoned();
        await SettlesIn(summons, QueueState.Uncertain);

        await Later(TimeSpan.FromMinutes(40));
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal((QueueState.Uncertain, calls), (await StateOf(summons), _gateway.Calls));

        _gateway.IsReliableAgain();
        Assert.Equal(QueueState.Accepted, await SettlesIn(summons, QueueState.Accepted));
    }

    [Fact]
    public async Task Whoever_changed_the_number_meanwhile_is_not_told_twice()
    {
        _gateway.Answers = false;
        var person = await _api.HasProbationer();
        var (summons, calls) = await Summoned(person);
        await SettlesIn(summons, QueueState.Uncertain);

        using var changed = await _api.AsAdministrator().Send(
            HttpMethod.Put, $"/v1/probationers/{person}/mobile", new { mobile = Scenes.NewMobile() }, ifMatch: "\"1\"");
        changed.EnsureSuccessStatusCode();
        _gateway.IsReliableAgain();
        await Later(TimeSpan.FromMinutes(40));
        var (other, more) = await Summoned();

        Assert.Equal(QueueState.Accepted, await SettlesIn(other, QueueState.Accepted));
        Assert.Equal((QueueState.Uncertain, calls + 1), (await StateOf(summons), more));
    }

    [Fact]
    public async Task A_receipt_that_never_came_is_asked_for_and_every_text_is_counted_once()
    {
        var (summons, _) = await Summoned();
        await SettlesIn(summons, QueueState.Accepted);

        await Later(TimeSpan.FromMinutes(16));

        Assert.Equal(QueueState.Delivered, await SettlesIn(summons, QueueState.Delivered));
        var deliveries = await _api.AsAdministrator().Get<Deliveries>("/v1/deliveries");
        var total = deliveries.Total;
        Assert.True(total.Delivered > 0);
        Assert.Equal(
            total.Due,
            total.Sent + total.CalledOff + total.Rejected + total.Uncertain + total.Expired
                + total.Attempting + total.Waiting + total.ToCome);
        Assert.Equal(total.Due, deliveries.Roles.Sum(role => role.Due));
    }

    /// <summary>A convocation whose summons has been handed over, and how often the provider was called by then.</summary>
    private async Task<(Guid Convocation, int Calls)> Summoned(Guid? person = null)
    {
        await _api.MorningComes();
        var before = _gateway.Calls;
        var convocation = await _api.HasConvocation(person: person);
        await ApiHost.Eventually(() => Task.FromResult(_gateway.Calls > before));
        return (convocation, before + 1);
    }

    private Task Later(TimeSpan time) => _api.ClockMovesTo(ApiHost.Now + time);

    private async Task<QueueState> SettlesIn(Guid convocation, QueueState state)
    {
        await ApiHost.Eventually(async () => await StateOf(convocation) == state);
        return state;
    }

    private async Task<QueueState> StateOf(Guid convocation) =>
        (await _api.AsAdministrator().Get<MessageLine[]>($"/v1/convocations/{convocation}/messages"))
            .SingleOrDefault(message => message.Role == MessageRole.Summons)?.State ?? default;
}
