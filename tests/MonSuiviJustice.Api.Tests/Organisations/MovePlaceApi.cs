using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Organisations;

public sealed class MovePlaceApi(ApiHost api)
{
    private const string Former = "94 boulevard";

    private const string Latter = "5 rue Neuve, Nanterre";

    [Fact]
    public async Task A_place_moves_and_whoever_comes_afterwards_is_told_once()
    {
        await api.MorningComes();
        var monday = Scenes.NextMonday;
        var from = monday.AddDays(2);
        var place = await api.HasPlace();
        var agenda = await api.AsAdministrator().Create($"/v1/places/{place}/agendas", new { label = "Cabinet" });
        var (before, after, later) = (Scenes.NewMobile(), Scenes.NewMobile(), Scenes.NewMobile());
        await Convened(before, await api.HasSlot(agenda: agenda, date: from.AddDays(-1)));
        await Convened(after, await api.HasSlot(agenda: agenda, date: from));
        await ApiHost.Eventually(() => Task.FromResult(Texts(before).Count == 1 && Texts(after).Count == 1));

        await api.ClockMovesTo(ApiHost.Now.AddMinutes(1));
        using var tooLate = await Move(place, DateOnly.FromDateTime(ApiHost.Now.DateTime));
        using var planned = await Move(place, from);
        await ApiHost.Eventually(() => Task.FromResult(Texts(after).Count == 2));
        await Convened(later, await api.HasSlot(agenda: agenda, date: from, time: new(11, 0)));
        await ApiHost.Eventually(() => Task.FromResult(Texts(later).Count == 1));

        Assert.Equal("409 place.move-too-late", await tooLate.Summary());
        Assert.Equal("204", await planned.Summary());
        Assert.Contains(Former, Texts(after)[^1], StringComparison.Ordinal);
        Assert.StartsWith("Nouvelle adresse", Texts(after)[0], StringComparison.Ordinal);
        Assert.Contains(Latter, Texts(after)[0], StringComparison.Ordinal);
        Assert.Contains(Latter, Texts(later)[0], StringComparison.Ordinal);

        // Two days before: a reminder for the last day at the former address.
        await api.ClockMovesTo(At(from.AddDays(-2), 15));
        await ApiHost.Eventually(() => Task.FromResult(Contain(before, "Rappel")));
        Assert.DoesNotContain(Texts(before), text => text.Contains(Latter, StringComparison.Ordinal));
        Assert.Contains(Former, (await Card(place)).Street, StringComparison.Ordinal);
        Assert.Equal([new PlannedMove(from, Latter, null)], (await Card(place)).Moves);

        // The day before: the reminder names the address of tomorrow.
        await api.ClockMovesTo(At(from.AddDays(-1), 15));
        await ApiHost.Eventually(() => Task.FromResult(Contain(after, "Rappel")));
        Assert.Contains(Latter, Texts(after)[0], StringComparison.Ordinal);
        Assert.Contains(Former, (await Card(place)).Street, StringComparison.Ordinal);

        // On the day and after: the place says it of itself, and nobody is told twice.
        await api.ClockMovesTo(At(from, 6));
        await ApiHost.Eventually(async () => (await Card(place)).Street == Latter);
        await api.ClockMovesTo(At(from.AddDays(3), 10));
        await api.AsyncViewsHaveCaughtUp();
        Assert.Empty((await Card(place)).Moves ?? []);
        Assert.Single(Texts(after), text => text.StartsWith("Nouvelle adresse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_service_moves_nobody()
    {
        var place = await api.HasPlace();
        var stranger = await api.As(AgentRole.LocalAdministrator, "spip-22");

        using var answer = await stranger.Post(
            $"/v1/places/{place}/moves",
            new { from = Scenes.NextMonday, street = Latter });

        Assert.Equal("403 access.out-of-reach", await answer.Summary());
    }

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new(hour, 0)), TimeSpan.Zero);

    private Task<HttpResponseMessage> Move(Guid place, DateOnly from) =>
        api.AsAdministrator().Post($"/v1/places/{place}/moves", new { from, street = Latter });

    private Task<PlaceLine> Card(Guid place) => api.AsAdministrator().Get<PlaceLine>($"/v1/places/{place}");

    private async Task Convened(string mobile, Guid slot)
    {
        var person = await api.AsAdministrator().Create("/v1/probationers", new
        {
            lastName = "Martin",
            firstName = "Alix",
            mobile,
        });
        await api.AsAdministrator().Create("/v1/convocations", new
        {
            slotId = slot,
            probationerId = person,
            telling = Telling.NowAndRemind,
        });
    }

    private bool Contain(string mobile, string text) =>
        Texts(mobile).Any(body => body.StartsWith(text, StringComparison.Ordinal));

    // The latest first.
    private IReadOnlyList<string> Texts(string mobile) =>
    [
        .. api.Alba.Services.GetRequiredService<LocalGateway>().Inbox
            .Where(line => line.To == mobile)
            .Select(line => line.Body),
    ];
}
