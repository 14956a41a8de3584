using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Convocations;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

public sealed class SendMessagesApi(ApiHost api)
{
    [Fact]
    public async Task A_person_is_told_at_once_and_reminded_in_time()
    {
        var mobile = Scenes.NewMobile();
        var convocationId = await Convened(mobile);

        await ApiHost.Eventually(() => Received(mobile, 1));
        var sheet = await Sheet(convocationId);
        await ApiHost.Eventually(async () => (await Sheet(convocationId)).Messages[0].State == SheetMessageState.Told);

        await api.ClockMovesTo(sheet.Messages[1].DueAt);
        await ApiHost.Eventually(() => Received(mobile, 2));

        await api.ClockMovesTo(sheet.StartsAt.AddDays(-1));
        await ApiHost.Eventually(() => Received(mobile, 3));
        await ApiHost.Eventually(async () =>
            (await Sheet(convocationId)).Messages.All(message => message.State == SheetMessageState.Told));
        Assert.Equal(1, (await Sheet(convocationId)).Revision);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_a_cancelled_convocation()
    {
        var mobile = Scenes.NewMobile();
        var convocationId = await Convened(mobile);
        await ApiHost.Eventually(() => Received(mobile, 1));

        using var answer = await api.AsAdministrator().Post(
            $"/v1/convocations/{convocationId}/cancellation",
            new { reason = CancellationReason.ServiceUnavailable, tellPerson = true },
            ifMatch: "\"1\"");
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await ApiHost.Eventually(() => Received(mobile, 2));

        await api.ClockMovesTo((await Sheet(convocationId)).StartsAt.AddHours(-1));
        var another = Scenes.NewMobile();
        await Convened(another);
        await ApiHost.Eventually(() => Received(another, 1));
        Assert.Equal(2, Texts(mobile).Count);
        Assert.Contains("annulé", Texts(mobile)[0], StringComparison.Ordinal);
    }

    private async Task<Guid> Convened(string mobile)
    {
        await api.MorningComes();
        var person = await api.AsAdministrator().Create("/v1/probationers", new
        {
            lastName = "Martin",
            firstName = "Alix",
            mobile,
        });
        return await api.AsAdministrator().Create("/v1/convocations", new
        {
            slotId = await api.HasSlot(daysLater: 2),
            probationerId = person,
            telling = Telling.NowAndRemind,
        });
    }

    private Task<ConvocationSheet> Sheet(Guid convocationId) =>
        api.AsAdministrator().Get<ConvocationSheet>($"/v1/convocations/{convocationId}");

    // Or more: other specs move the clock meanwhile, and what is due by then leaves as well.
    private Task<bool> Received(string mobile, int texts) => Task.FromResult(Texts(mobile).Count >= texts);

    private IReadOnlyList<string> Texts(string mobile) =>
        [.. api.Alba.Services.GetRequiredService<LocalGateway>().Inbox.Where(line => line.To == mobile).Select(line => line.Body)];
}
