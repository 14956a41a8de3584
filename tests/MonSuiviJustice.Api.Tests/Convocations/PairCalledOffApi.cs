using System.Net.Http.Json;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Agendas;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Api.Tests.Notifications;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Notifications;
using Xunit;
using static MonSuiviJustice.Domain.Convocations.ConvocationKind;

namespace MonSuiviJustice.Api.Tests.Convocations;

/// <summary>On the host whose sending may be suspended: what is planned there waits.</summary>
[Collection(nameof(GuardedSender))]
public sealed class PairCalledOffApi(GuardedSender sender)
{
    [Fact]
    public async Task A_half_cancelled_before_the_common_text_left_leaves_the_other_with_a_text_of_its_own()
    {
        var api = sender.Api;
        var at = await api.HasJurisdiction();
        var judge = await api.HasSeats(await api.HasCabinet(at.Court, HearingSap), HearingSap, new(10, 0));
        var spip = await api.HasSeats(await api.HasCabinet(at.Spip, HearingSpip), HearingSpip, new(14, 30));
        var person = await api.HasFollowed(at);
        using var suspended = await api.AsAdministrator().Post("/v1/sending-suspensions", new { reason = SuspensionReason.WrongText });

        using var booked = await api.AsAdministrator().Post(
            "/v1/convocation-pairs",
            new { probationerId = person, slotIds = new[] { judge, spip }, telling = Telling.NowAndRemind });
        var lines = await booked.Content.ReadFromJsonAsync<PairLine[]>(ApiClient.Json, TestContext.Current.CancellationToken) ?? [];
        var before = await Sheet(lines[1].ConvocationId);
        await api.Change(
            $"/v1/convocations/{lines[0].ConvocationId}/cancellation",
            new { reason = CancellationReason.Strike, tellPerson = false });
        var after = await Sheet(lines[1].ConvocationId);
        using var resumed = await api.AsAdministrator().Post("/v1/sending-resumptions", new { });

        Assert.Equal(["204", "200", "204"], [await suspended.Summary(), await booked.Summary(), await resumed.Summary()]);
        Assert.DoesNotContain(before.Messages, message => message.Role == MessageRole.Summons);
        Assert.Contains(after.Messages, message => message.Role == MessageRole.Summons);

        Task<ConvocationSheet> Sheet(Guid convocation) =>
            api.AsAdministrator().Get<ConvocationSheet>($"/v1/convocations/{convocation}");
    }

    [Fact]
    public async Task A_service_that_sends_no_summons_still_lets_the_common_text_tell_both()
    {
        var api = sender.Api;
        await api.MorningComes();
        var at = await api.HasJurisdiction();
        var judge = await api.HasSeats(await api.HasCabinet(at.Court, HearingSap), HearingSap, new(10, 0));
        var spip = await api.HasSeats(await api.HasCabinet(at.Spip, HearingSpip), HearingSpip, new(14, 30));
        var person = await api.HasFollowed(at);
        using var written = await api.AsAdministrator().Send(
            HttpMethod.Put,
            $"/v1/reminder-plans/{at.Court}/{HearingSap}",
            new { steps = new[] { new { days = 1 } }, silent = new[] { MessageRole.Summons } },
            ifMatch: "\"0\"");

        using var booked = await api.AsAdministrator().Post(
            "/v1/convocation-pairs",
            new { probationerId = person, slotIds = new[] { judge, spip }, telling = Telling.NowAndRemind });
        var lines = await booked.Content.ReadFromJsonAsync<PairLine[]>(ApiClient.Json, TestContext.Current.CancellationToken) ?? [];

        Assert.Equal(("204", "200"), (await written.Summary(), await booked.Summary()));
        await ApiHost.Eventually(async () => await StateOf(lines[0].ConvocationId) is not (null or QueueState.Due or QueueState.Attempting));
        Assert.Equal(QueueState.Accepted, await StateOf(lines[0].ConvocationId));

        async Task<QueueState?> StateOf(Guid convocation) =>
            (await api.AsAdministrator().Get<MessageLine[]>($"/v1/convocations/{convocation}/messages"))
                .FirstOrDefault(message => message.Role == MessageRole.Summons)?.State;
    }
}
