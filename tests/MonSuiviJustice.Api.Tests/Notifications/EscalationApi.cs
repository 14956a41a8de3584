using System.Net;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

[Collection(nameof(ReconciliationApi))]
public sealed class EscalationApi(UnreliableProvider provider) : IDisposable
{
    private readonly ApiHost _api = provider.Api;

    private readonly UnreliableGateway _gateway = provider.Gateway;

    private ApiClient Client => _api.AsAdministrator();

    public void Dispose() => _gateway.IsReliableAgain();

    [Fact]
    public async Task An_unknown_handset_becomes_a_task_then_another_number_and_the_text_leaves_again()
    {
        var (person, convocation) = await NotReached();
        var officer = await _api.As(AgentRole.ProbationOfficer, Scenes.Spip);
        var task = await TaskOf(officer, convocation);
        Assert.Equal((EscalationStep.NumberAsked, DeliveryFault.DeadNumber, false), (task.Step, task.Fault, task.Overdue));
        Assert.Equal("Demander un autre numéro à la personne, ou la prévenir autrement.", task.Task);

        _gateway.IsReliableAgain();
        var mobile = Scenes.NewMobile();
        using var changed = await Client.Send(
            HttpMethod.Put, $"/v1/probationers/{person}/mobile", new { mobile }, ifMatch: "\"2\"");
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);

        await ApiHost.Eventually(() => Task.FromResult(_gateway.Inbox.Any(line => line.To == mobile)));
        await ApiHost.Eventually(async () => await OpenTask(officer, convocation) is null);
        await ApiHost.Eventually(async () =>
            (await Client.Get<MessageLine[]>($"/v1/convocations/{convocation}/messages"))
                .Any(line => line.Role == MessageRole.Summons && line.State == QueueState.Accepted));
    }

    [Fact]
    public async Task Without_another_number_a_letter_is_printed_and_the_history_tells_it()
    {
        var (person, convocation) = await NotReached();
        await _api.ClockMovesTo(ApiHost.Now.AddDays(1).AddMinutes(1));
        await ApiHost.Eventually(async () => (await OpenTask(Client, convocation))?.Step == EscalationStep.LetterAsked);
        var task = await TaskOf(Client, convocation);

        using var letter = await Client.Send(HttpMethod.Get, $"/v1/escalations/{task.EscalationId}/letter");
        Assert.Equal("text/html", letter.Content.Headers.ContentType?.MediaType);
        var page = WebUtility.HtmlDecode(await letter.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("DUPONT", page, StringComparison.Ordinal);
        Assert.Contains("Vous avez rendez-vous", page, StringComparison.Ordinal);

        using var sent = await Client.Post($"/v1/escalations/{task.EscalationId}/letter", new { });
        Assert.Equal(HttpStatusCode.NoContent, sent.StatusCode);
        using var again = await Client.Post($"/v1/escalations/{task.EscalationId}/closing", new { });
        Assert.Equal("409 escalation.already-closed", await again.Summary());
        await _api.AsyncViewsHaveCaughtUp();
        Assert.Null(await OpenTask(Client, convocation));
        string[] told =
        [
            "escalation_opened", "escalation_letter_asked", "escalation_letter_sent",
        ];
        var history = await Client.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");
        Assert.Equal(told, history.Select(line => line.Fact).Where(fact => fact.StartsWith("escalation", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_convocation_that_is_called_off_ends_the_task_by_itself()
    {
        var (_, convocation) = await NotReached();
        await _api.Change(
            $"/v1/convocations/{convocation}/cancellation",
            new { reason = CancellationReason.MeasureEnded, tellPerson = (bool?)null });

        await ApiHost.Eventually(async () => await OpenTask(Client, convocation) is null);
    }

    [Fact]
    public async Task Only_the_own_service_sees_its_tasks_and_writes_its_letters()
    {
        var (_, convocation) = await NotReached();
        var stranger = await _api.As(AgentRole.ProbationOfficer, "spip-13");
        var letter = $"/v1/escalations/{Escalation.IdOf(convocation)}/letter";

        Assert.Equal("403 access.out-of-reach", await stranger.Answer($"/v1/services/{Scenes.Spip}/escalations"));
        Assert.Equal("403 access.out-of-reach", await stranger.Answer(letter));
        Assert.Equal("404 request.not-found", await Client.Answer($"/v1/escalations/{Guid.NewGuid()}/letter"));
        using var answer = await stranger.Post(letter, new { });
        Assert.Equal("403 access.out-of-reach", await answer.Summary());
    }

    private async Task<(Guid Person, Guid Convocation)> NotReached()
    {
        await _api.MorningComes();
        _gateway.Refuses = 21614;
        var person = await _api.HasProbationer();
        var convocation = await _api.HasConvocation(person: person);
        await ApiHost.Eventually(async () => await OpenTask(Client, convocation) is not null);
        return (person, convocation);
    }

    private static async Task<EscalationLine> TaskOf(ApiClient client, Guid convocation) =>
        await OpenTask(client, convocation) ?? throw new InvalidOperationException("There is no task.");

    private static async Task<EscalationLine?> OpenTask(ApiClient client, Guid convocation) =>
        (await client.Get<EscalationLine[]>($"/v1/services/{Scenes.Spip}/escalations"))
            .SingleOrDefault(line => line.ConvocationId == convocation);
}
