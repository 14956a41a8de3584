using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.CaseHistory;

public sealed class GetMessageApi(ApiHost api)
{
    private ApiClient Client => api.AsAdministrator();

    [Fact]
    public async Task A_reminder_that_was_not_sent_says_why_in_one_sentence()
    {
        await api.MorningComes();
        var person = await api.HasProbationer();
        var convocation = await api.HasConvocation(person: person);
        await api.Change(
            $"/v1/convocations/{convocation}/cancellation",
            new { reason = CancellationReason.Strike, tellPerson = false });

        var reminder = await Settled(convocation, MessageRole.Reminder, QueueState.CalledOff);

        Assert.Matches(@"^SMS de rappel non envoyé : la convocation a été annulée le [^.]+\.$", reminder.Sentence);
        Assert.Matches(@"^SMS de rappel prévu le [^.]+, car la personne est convoquée le [^.]+\.$", reminder.Plan.Sentence);
        Assert.Equal((person, convocation), (reminder.ProbationerId, reminder.ConvocationId));
        Assert.Empty(reminder.Attempts);

        await api.AsyncViewsHaveCaughtUp();
        var history = await Client.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");
        Assert.Contains(new(reminder.MessageId, reminder.Sentence), history.SelectMany(line => line.Messages ?? []));
    }

    [Fact]
    public async Task A_text_that_was_sent_shows_its_attempt_and_what_the_provider_said()
    {
        await api.MorningComes();
        var convocation = await api.HasConvocation();

        var summons = await Settled(convocation, MessageRole.Summons, QueueState.Accepted);

        var attempt = Assert.Single(summons.Attempts);
        Assert.Equal(MessageStatus.Accepted, Assert.Single(attempt.Answers).Status);
        Assert.Equal((1, true), (attempt.Number, attempt.Segments is 1 or 2));
        Assert.Equal(["message_attempted", "message_accepted"], summons.History.Select(moment => moment.Fact));
        Assert.StartsWith("SMS de convocation pris par l'opérateur", summons.Sentence, StringComparison.Ordinal);
        Assert.Contains("à 10h00", summons.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_read_by_whoever_reads_its_convocation()
    {
        await api.MorningComes();
        var convocation = await api.HasConvocation();
        var url = $"/v1/messages/{(await Settled(convocation, MessageRole.Summons, QueueState.Accepted)).MessageId}";

        Assert.Equal("200", await (await api.As(AgentRole.ProbationOfficer, Scenes.Spip)).Answer(url));
        Assert.Equal("403 access.out-of-reach", await (await api.As(AgentRole.ProbationOfficer, "spip-13")).Answer(url));
        Assert.Equal("404 request.not-found", await Client.Answer($"/v1/messages/{Guid.NewGuid()}"));
    }

    private async Task<MessageSheet> Settled(Guid convocation, MessageRole role, QueueState state)
    {
        MessageLine? line = null;
        await ApiHost.Eventually(async () =>
        {
            var lines = await Client.Get<MessageLine[]>($"/v1/convocations/{convocation}/messages");
            line = lines.FirstOrDefault(it => it.Role == role && it.State == state);
            return line is not null;
        });
        return await Client.Get<MessageSheet>($"/v1/messages/{line?.MessageId}");
    }
}
