using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

public sealed class ReminderPlansApi(ApiHost api)
{
    private const string Plans = $"/v1/reminder-plans/{Scenes.Spip}";

    private const string OfFirst = $"{Plans}/{nameof(ConvocationKind.FirstSpip)}";

    private static readonly object OneDayBefore = new { steps = new[] { new { days = 1 }, new { days = 2 } } };

    [Fact]
    public async Task A_plan_moves_the_reminders_to_come_as_its_preview_said_and_a_reset_moves_them_back()
    {
        var before = await Convened();
        var built = await DaysOf(before);
        await api.AsyncViewsHaveCaughtUp();
        var client = await api.As(AgentRole.LocalAdministrator, Scenes.Spip);

        var preview = await Preview(client);
        await Write(client);
        await ApiHost.Eventually(async () => (await DaysOf(before)).SequenceEqual([2, 1]));
        var after = await Convened();
        await ApiHost.Eventually(async () => (await DaysOf(after)).SequenceEqual([2, 1]));
        await api.AsyncViewsHaveCaughtUp();
        var again = await Preview(client);
        await Reset(client);
        await ApiHost.Eventually(async () => (await DaysOf(before)).SequenceEqual(built));
        await ApiHost.Eventually(async () => (await DaysOf(after)).SequenceEqual(built));

        Assert.Equal([7, 3, 1], built);
        Assert.True(preview.Convocations >= 1 && preview.CalledOff >= 2 && preview.Added >= 1, $"{preview}");
        Assert.Equal(new(0, 0, 0), again);
    }

    [Fact]
    public async Task A_plan_is_shown_with_the_evidence_and_changed_on_what_was_read_within_reach()
    {
        await api.HasService();
        await api.AsyncViewsHaveCaughtUp();
        var client = await api.As(AgentRole.LocalAdministrator, Scenes.Spip);
        var officer = await api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var sheet = await client.Get<ReminderPlanSheet>(Plans);

        Assert.Contains("la veille", sheet.Evidence, StringComparison.Ordinal);
        Assert.Equal(16, sheet.Plans.Count);
        Assert.Equal(
            [(7, 21), (3, 4), (1, 0)],
            sheet.Plans.Single(plan => plan.Kind == ConvocationKind.Course).Steps.Select(step => (step.Days, step.WhenBookedAhead)));
        Assert.Equal("428 request.if-match-missing", await Put(client, OfFirst, OneDayBefore, ifMatch: null));
        Assert.Equal("412 request.stale", await Put(client, OfFirst, OneDayBefore, ifMatch: "\"999\""));
        Assert.Equal("403 access.out-of-reach", await Put(officer, OfFirst, OneDayBefore, ifMatch: "\"0\""));
        Assert.Equal(
            "403 access.out-of-reach",
            await Put(client, "/v1/reminder-plans/national/FirstSpip", OneDayBefore, ifMatch: "\"0\""));
        Assert.Equal("404 request.not-found", await Put(client, $"{Plans}/99", OneDayBefore, ifMatch: "\"0\""));
        Assert.Equal("404 request.not-found", await client.Answer("/v1/reminder-plans/spip-nowhere"));
        Assert.Equal("409 reminder-plan.must-tell", await Put(
            client, OfFirst, new { steps = new[] { new { days = 1 } }, silent = new[] { MessageRole.Cancellation } }, await Revision(client)));
        Assert.Equal(
            "409 reminder-plan.without-step",
            await Put(client, OfFirst, new { steps = Array.Empty<object>() }, await Revision(client)));
    }

    [Fact]
    public async Task A_service_sends_no_summons_for_a_kind_and_the_text_says_why()
    {
        await api.HasService();
        var client = await api.As(AgentRole.LocalAdministrator, Scenes.Spip);
        const string ofFollowUp = $"{Plans}/{nameof(ConvocationKind.SpipFollowUp)}";
        var quiet = new
        {
            steps = new[] { new { days = 1 } },
            silent = new[] { MessageRole.Summons },
            hours = new { first = "09:30:00", last = "18:00:00" },
        };
        Assert.Equal("204", await Put(client, ofFollowUp, quiet, await Revision(client)));
        await api.MorningComes();
        var convocation = await api.HasConvocation();
        await ApiHost.Eventually(async () => (await Summons(convocation))?.State == QueueState.CalledOff);
        var why = await client.Get<MessageSheet>($"/v1/messages/{(await Summons(convocation))?.MessageId}");
        var line = (await client.Get<ReminderPlanSheet>(Plans)).Plans.Single(plan => plan.Kind == ConvocationKind.SpipFollowUp);
        using var reset = await client.Send(HttpMethod.Delete, ofFollowUp, ifMatch: await Revision(client));

        Assert.Contains("le service n'envoie pas ce SMS pour ce type de convocation", why.Sentence, StringComparison.Ordinal);
        Assert.Equal([MessageRole.Summons], line.Silent);
        Assert.Equal(new DayHours(new(9, 30), new(18, 0)), line.Hours);
        Assert.Equal("204", await reset.Summary());
    }

    private async Task<MessageLine?> Summons(Guid convocation) =>
        (await api.AsAdministrator().Get<MessageLine[]>($"/v1/convocations/{convocation}/messages"))
            .FirstOrDefault(message => message.Role == MessageRole.Summons);

    private async Task<Guid> Convened()
    {
        await api.MorningComes();
        var slot = await api.AsAdministrator().Create($"/v1/agendas/{await api.HasAgenda()}/slots", new
        {
            kind = ConvocationKind.FirstSpip,
            date = Scenes.MondayIn(days: 35),
            time = new TimeOnly(10, 0),
            capacity = 1,
        });
        return await api.AsAdministrator().Create("/v1/convocations", new
        {
            slotId = slot,
            probationerId = await api.HasProbationer(),
            telling = Telling.RemindOnly,
        });
    }

    /// <summary>How many days before each reminder that is still planned leaves.</summary>
    private async Task<IReadOnlyList<int>> DaysOf(Guid convocation)
    {
        var sheet = await api.AsAdministrator().Get<ConvocationSheet>($"/v1/convocations/{convocation}");
        return
        [
            .. sheet.Messages
                .Where(message => message.State == SheetMessageState.Planned)
                .Select(message => (int)Math.Round((sheet.StartsAt - message.DueAt).TotalDays))
                .OrderDescending(),
        ];
    }

    private static async Task<ReminderPlanPreview> Preview(ApiClient client)
    {
        using var answer = await client.Post($"{OfFirst}/preview", OneDayBefore);
        return await answer.Read<ReminderPlanPreview>();
    }

    private static async Task<string?> Revision(ApiClient client)
    {
        using var answer = await client.Send(HttpMethod.Get, Plans);
        return $"{answer.Headers.ETag}";
    }

    private static async Task Write(ApiClient client) =>
        Assert.Equal("204", await Put(client, OfFirst, OneDayBefore, await Revision(client)));

    private static async Task<string> Put(ApiClient client, string url, object body, string? ifMatch)
    {
        using var answer = await client.Send(HttpMethod.Put, url, body, ifMatch: ifMatch);
        return await answer.Summary();
    }

    private static async Task Reset(ApiClient client)
    {
        using var answer = await client.Send(HttpMethod.Delete, OfFirst, ifMatch: await Revision(client));
        Assert.Equal("204", await answer.Summary());
    }
}
