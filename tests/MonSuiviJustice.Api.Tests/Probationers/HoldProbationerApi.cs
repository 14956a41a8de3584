using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Probationers;

public sealed class HoldProbationerApi(ApiHost api)
{
    [Fact]
    public async Task Nobody_is_reminded_in_custody_and_the_history_says_why()
    {
        var (person, mobile, convocation) = await Convened();
        await ApiHost.Eventually(() => Received(mobile, 1));
        var reminder = (await Sheet(convocation)).Messages[1];
        var day = DateOnly.FromDateTime(reminder.DueAt.UtcDateTime);

        using var held = await Hold(person, "\"1\"", new { reason = HoldReason.Custody, from = day.AddDays(-1), until = day.AddDays(1) });
        await api.ClockMovesTo(reminder.DueAt);
        await ApiHost.Eventually(async () => (await Sheet(convocation)).Messages[1].State == SheetMessageState.CalledOff);

        var lines = await api.AsAdministrator().Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");
        Assert.Equal("201", await held.Summary());
        Assert.Equal(HoldReason.Custody, (await Sheet(convocation)).Messages[1].Held);
        Assert.Contains(lines, line => line.Sentence.StartsWith("Détention du ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Sentence.EndsWith("retiré : détention de la personne.", StringComparison.Ordinal));
        Assert.True(await Received(mobile, 1));
    }

    [Fact]
    public async Task Whoever_is_free_earlier_is_reminded()
    {
        var (person, mobile, convocation) = await Convened();
        await ApiHost.Eventually(() => Received(mobile, 1));
        var client = api.AsAdministrator();
        var today = DateOnly.FromDateTime(ApiHost.Now.UtcDateTime);

        using var held = await Hold(person, "\"1\"", new { reason = HoldReason.Hospital, from = today, until = today.AddDays(60) });
        var hold = Assert.Single((await client.Get<OpenCard>($"/v1/probationers/{person}")).Holds);
        using var ended = await client.Send(HttpMethod.Delete, $"/v1/probationers/{person}/holds/{hold.Id}", ifMatch: "\"2\"");
        await api.ClockMovesTo((await Sheet(convocation)).Messages[1].DueAt);

        await ApiHost.Eventually(() => Received(mobile, 2));
        Assert.Equal("204", await ended.Summary());
        Assert.Empty((await client.Get<OpenCard>($"/v1/probationers/{person}")).Holds);
    }

    [Fact]
    public async Task A_hold_says_until_when_and_a_death_does_not()
    {
        var person = await api.HasProbationer();
        var today = DateOnly.FromDateTime(ApiHost.Now.UtcDateTime);

        using var endless = await Hold(person, "\"1\"", new { reason = HoldReason.Custody, from = today });
        using var over = await Hold(person, "\"1\"", new { reason = HoldReason.Custody, from = today.AddDays(-9), until = today.AddDays(-2) });
        using var dead = await Hold(person, "\"1\"", new { reason = HoldReason.Death, from = today });

        Assert.Equal("409 probationer.hold-without-end", await endless.Summary());
        Assert.Equal("409 probationer.hold-over", await over.Summary());
        Assert.Equal("201", await dead.Summary());
    }

    private async Task<(Guid Person, string Mobile, Guid Convocation)> Convened()
    {
        await api.MorningComes();
        var mobile = $"+33612{Random.Shared.Next(100_000, 999_999)}";
        var person = await api.AsAdministrator().Create(
            "/v1/probationers",
            new { lastName = "Martin", firstName = "Alix", birthDate = "1988-01-31", appiNumber = $"2000{Scenes.EightDigits()}", mobile });
        var convocation = await api.AsAdministrator().Create("/v1/convocations", new
        {
            slotId = await api.HasSlot(daysLater: 2),
            probationerId = person,
            telling = Telling.NowAndRemind,
        });
        return (person, mobile, convocation);
    }

    private Task<HttpResponseMessage> Hold(Guid person, string ifMatch, object body) =>
        api.AsAdministrator().Post($"/v1/probationers/{person}/holds", body, ifMatch: ifMatch);

    private Task<ConvocationSheet> Sheet(Guid convocationId) =>
        api.AsAdministrator().Get<ConvocationSheet>($"/v1/convocations/{convocationId}");

    private Task<bool> Received(string mobile, int texts) => Task.FromResult(
        api.Alba.Services.GetRequiredService<LocalGateway>().Inbox.Count(line => line.To == mobile) == texts);
}
