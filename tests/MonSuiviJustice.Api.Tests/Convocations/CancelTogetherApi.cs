using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Convocations;

public sealed class CancelTogetherApi(ApiHost api)
{
    private ApiClient Client => api.AsAdministrator();

    [Fact]
    public async Task A_strike_cancels_a_whole_day_after_a_preview_and_the_board_shows_who_was_told()
    {
        await api.MorningComes();
        var day = Scenes.NextMonday.AddDays(1);
        var place = await api.HasPlace();
        var agenda = await Client.Create($"/v1/places/{place}/agendas", new { label = "Cabinet 3" });
        var morning = await api.HasSlot(capacity: 2, agenda, new(9, 0), date: day);
        var noon = await api.HasSlot(capacity: 1, agenda, new(11, 0), date: day);
        await api.HasConvocation(morning);
        await api.HasConvocation(noon);
        var unreachable = await Client.Create("/v1/probationers", new
        {
            lastName = Scenes.Letters(),
            firstName = "Sam",
            birthDate = "1990-05-17",
            withoutMobile = Reachability.NoMobile,
        });
        var untold = await Client.Create("/v1/convocations", new { slotId = morning, probationerId = unreachable });
        await api.AsyncViewsHaveCaughtUp();

        var preview = await Preview(new { day });
        Assert.Equal((2, 1, 3), (preview.Told, preview.ToTellOtherwise, preview.Convocations.Count));
        Assert.Single((await Preview(new { day, slotIds = new[] { noon } })).Convocations);
        Assert.Equal(ConvocationStatus.Booked, (await Sheet(untold)).Status);

        using var answer = await Client.Post($"/v1/places/{place}/cancellations", new { day, reason = CancellationReason.Strike });
        Assert.Equal("204", await answer.Summary());
        Assert.Equal(ConvocationStatus.Cancelled, (await Sheet(untold)).Status);
        await ApiHost.Eventually(async () => (await Board()).States.GetValueOrDefault(QueueState.Accepted) == 2);
        Assert.Equal(2, (await Board()).Messages.Count);
        Assert.Empty((await Preview(new { day })).Convocations);

        async Task<CancellationPreview> Preview(object body) =>
            await (await Client.Post($"/v1/places/{place}/cancellation-preview", body)).Read<CancellationPreview>();

        Task<PlaceMessages> Board() =>
            Client.Get<PlaceMessages>($"/v1/places/{place}/messages?day={day:yyyy-MM-dd}&role={MessageRole.Cancellation}");
    }

    [Fact]
    public async Task Another_service_cancels_nothing_here()
    {
        var place = await api.HasPlace();
        var stranger = await api.As(AgentRole.ProbationOfficer, "spip-13");
        using var answer = await stranger.Post(
            $"/v1/places/{place}/cancellations", new { day = "2031-06-02", reason = CancellationReason.Strike });

        Assert.Equal("403 access.out-of-reach", await answer.Summary());
        Assert.Equal("403 access.out-of-reach", await stranger.Answer($"/v1/places/{place}/messages?day=2031-06-02"));
    }

    private Task<ConvocationSheet> Sheet(Guid convocation) => Client.Get<ConvocationSheet>($"/v1/convocations/{convocation}");
}
