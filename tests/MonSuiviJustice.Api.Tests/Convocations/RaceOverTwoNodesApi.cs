using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Convocations;

public sealed class RaceOverTwoNodesApi(ApiHost api)
{
    [Fact]
    public async Task Fifty_clients_of_two_nodes_and_ten_seats_make_ten_convocations()
    {
        await using var other = await api.AnotherNode();
        var clients = new[] { api.AsAdministrator(), api.As(ApiHost.FirstAdministrator, other) };
        var slotId = await api.HasSlot(capacity: 10);
        var person = await api.HasProbationer();
        var body = new { slotId, probationerId = person, telling = Telling.NowAndRemind, acknowledge = new[] { Overlap.Person } };

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number =>
            clients[number % 2].Post("/v1/convocations", body)));

        var summaries = await Task.WhenAll(answers.Select(answer => answer.Summary()));
        Assert.Equal(10, summaries.Count(summary => summary == "201"));
        Assert.Equal(40, summaries.Count(summary => summary == $"409 {Slot.Full.Code}"));

        await using var session = api.Store.QuerySession();
        var slot = await session.Events.AggregateStreamAsync<Slot>(slotId, token: TestContext.Current.CancellationToken);
        Assert.Equal(10, slot?.Seated.Count);
    }
}
