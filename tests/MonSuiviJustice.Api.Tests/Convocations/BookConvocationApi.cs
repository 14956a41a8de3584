using System.Net;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Convocations;

public sealed class BookConvocationApi(ApiHost api)
{
    [Fact]
    public async Task A_booking_can_be_read_at_once_with_what_the_person_will_be_told()
    {
        var convocationId = await api.HasConvocation();

        var sheet = await api.AsAdministrator().Get<ConvocationSheet>($"/v1/convocations/{convocationId}");

        Assert.Equal(ConvocationStatus.Booked, sheet.Status);
        Assert.Equal(1, sheet.Revision);
        Assert.Contains(sheet.Messages, message => message.Role == MessageRole.Summons);
        Assert.Contains(sheet.Messages, message => message.Role == MessageRole.Reminder);
    }

    [Fact]
    public async Task A_request_sent_twice_books_once_and_is_answered_the_same()
    {
        var slotId = await api.HasSlot(capacity: 2);
        var body = new { slotId, probationerId = await api.HasProbationer(), telling = Telling.NowAndRemind };
        var client = api.AsAdministrator();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.Post("/v1/convocations", body, key: "k1")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location).Distinct());
        Assert.Equal(1, await Seated(slotId));
    }

    [Fact]
    public async Task Fifty_agents_and_ten_seats_make_ten_convocations()
    {
        var slotId = await api.HasSlot(capacity: 10);
        var person = await api.HasProbationer();
        var body = new { slotId, probationerId = person, telling = Telling.NowAndRemind, acknowledge = new[] { Overlap.Person } };
        var client = api.AsAdministrator();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.Post("/v1/convocations", body)));

        var summaries = await Task.WhenAll(answers.Select(answer => answer.Summary()));
        Assert.Equal(10, summaries.Count(summary => summary == "201"));
        Assert.Equal(40, summaries.Count(summary => summary == $"409 {Slot.Full.Code}"));
        Assert.Equal(10, await Seated(slotId));
    }

    private async Task<int?> Seated(Guid slotId)
    {
        await using var session = api.Store.QuerySession();
        var slot = await session.Events.AggregateStreamAsync<Slot>(slotId, token: TestContext.Current.CancellationToken);
        return slot?.Seated.Count;
    }
}
