using System.Text.Json;
using System.Xml.Linq;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Notifications.Twilio;
using MonSuiviJustice.Api.Replies;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Api.Tests.Notifications;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Replies;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Replies;

[Collection(nameof(GuardedSender))]
public sealed class RepliesApi(GuardedSender sender)
{
    private const string Inbox = $"/v1/services/{Scenes.Spip}/replies";

    private readonly ApiHost _api = sender.Api;

    private ApiClient Client => _api.AsAdministrator();

    [Fact]
    public async Task A_person_stops_texts_by_a_word_and_takes_it_back_by_another()
    {
        var mobile = Scenes.NewMobile();
        var person = await _api.HasProbationer(mobile);
        await _api.HasConvocation(person: person);
        await _api.AsyncViewsHaveCaughtUp();

        Assert.Contains("plus de SMS", await Answered(mobile, "Stop"), StringComparison.Ordinal);
        Assert.Equal(nameof(Reachability.RefusesSms), await Reached(person));
        Assert.Contains("à nouveau", await Answered(mobile, "START"), StringComparison.Ordinal);
        Assert.Equal(nameof(Reachability.Mobile), await Reached(person));
        Assert.Equal(
            [
                "La personne a répondu à un SMS.",
                "La personne a demandé d'elle-même à ne plus recevoir de SMS : son numéro est conservé.",
                "La personne a répondu à un SMS.",
                "La personne a demandé d'elle-même à recevoir de nouveau des SMS.",
            ],
            from line in await History(person)
            where line.Fact is "reply_received" or "probationer_opted_out" or "probationer_opt_out_withdrawn"
            select line.Sentence);
        Assert.DoesNotContain(await Client.Get<ReplyLine[]>(Inbox), line => line.Person.Id == person);
    }

    [Fact]
    public async Task Anything_else_waits_in_the_inbox_of_the_service_until_an_agent_has_dealt_with_it()
    {
        var mobile = Scenes.NewMobile();
        var person = await _api.HasProbationer(mobile);
        var convocation = await _api.HasConvocation(person: person);
        await _api.AsyncViewsHaveCaughtUp();

        var answer = await Answered(mobile, "Je n'ai pas de train à cette heure");
        await _api.AsyncViewsHaveCaughtUp();
        var line = Assert.Single(await Client.Get<ReplyLine[]>(Inbox), line => line.Person.Id == person);
        var data = await Client.Get<JsonElement>($"/v1/probationers/{person}/data");
        var told = await History(person);
        using var handled = await Client.Post($"/v1/replies/{line.ReplyId}/handling");
        using var again = await Client.Post($"/v1/replies/{line.ReplyId}/handling");
        await _api.AsyncViewsHaveCaughtUp();

        Assert.Contains("Appelez le 0100000000", answer, StringComparison.Ordinal);
        Assert.Equal(
            (convocation, ReplyMeaning.Other, "Je n'ai pas de train à cette heure", "DUPONT"),
            (line.ConvocationId, line.Meaning, line.Text, line.Person.LastName));
        Assert.Equal(line.Text, data.GetProperty("replies")[0].GetProperty("text").GetString());
        Assert.DoesNotContain(told, it => it.Sentence.Contains("train", StringComparison.Ordinal));
        Assert.Equal(("204", $"409 {HandleReply.NothingAwaited.Code}"), (await handled.Summary(), await again.Summary()));
        Assert.DoesNotContain(await Client.Get<ReplyLine[]>(Inbox), it => it.ReplyId == line.ReplyId);
    }

    [Fact]
    public async Task What_a_person_wrote_is_forgotten_and_that_they_wrote_is_not()
    {
        var mobile = Scenes.NewMobile();
        var person = await _api.HasProbationer(mobile);
        await _api.HasConvocation(person: person);
        await _api.AsyncViewsHaveCaughtUp();
        await Answered(mobile, "APPEL");
        await _api.AsyncViewsHaveCaughtUp();
        var before = Assert.Single(await Client.Get<ReplyLine[]>(Inbox), line => line.Person.Id == person);

        await _api.MorningComes();
        await ApiHost.Eventually(async () => (await Line(before.ReplyId)).Text is null);

        Assert.Equal(ReplyMeaning.Call, before.Meaning);
        Assert.Null((await Line(before.ReplyId)).Meaning);
    }

    [Fact]
    public async Task A_reply_that_is_told_twice_counts_once_and_is_answered_once()
    {
        var mobile = Scenes.NewMobile();
        var person = await _api.HasProbationer(mobile);
        await _api.AsyncViewsHaveCaughtUp();
        var sid = $"SM{Guid.NewGuid():N}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Answered(mobile, "NON", sid)));

        Assert.Single(answers, answer => answer is not null);
        Assert.Single(await History(person), line => line.Fact == "reply_received");
    }

    [Fact]
    public async Task A_machine_at_the_other_end_is_answered_three_times_an_hour()
    {
        var mobile = Scenes.NewMobile();
        await _api.HasProbationer(mobile);
        var answers = new List<string?>();

        for (var number = 0; number < 5; number++)
        {
            await _api.AsyncViewsHaveCaughtUp();
            answers.Add(await Answered(mobile, "Je suis absent jusqu'au 3"));
        }

        Assert.Equal([true, true, true, false, false], answers.Select(answer => answer is not null));
    }

    [Fact]
    public async Task Nobody_is_answered_at_a_number_that_nobody_has_and_a_forged_reply_is_refused()
    {
        var mobile = Scenes.NewMobile();
        var person = await _api.HasProbationer(mobile);
        await _api.AsyncViewsHaveCaughtUp();
        using var forged = await Sent(mobile, "STOP", $"SM{Guid.NewGuid():N}", "another-token");

        Assert.Null(await Answered(Scenes.NewMobile(), "STOP"));
        Assert.Equal("403 sms.bad-signature", await forged.Summary());
        Assert.Equal(nameof(Reachability.Mobile), await Reached(person));
    }

    [Fact]
    public async Task Another_service_reads_no_reply_and_deals_with_none()
    {
        var mobile = Scenes.NewMobile();
        var person = await _api.HasProbationer(mobile);
        await _api.HasConvocation(person: person);
        await _api.AsyncViewsHaveCaughtUp();
        await Answered(mobile, "APPEL");
        await _api.AsyncViewsHaveCaughtUp();
        var reply = Assert.Single(await Client.Get<ReplyLine[]>(Inbox), line => line.Person.Id == person).ReplyId;
        var stranger = await _api.As(AgentRole.ProbationOfficer, "spip-13");

        using var handled = await stranger.Post($"/v1/replies/{reply}/handling");

        Assert.Equal("403 access.out-of-reach", await stranger.Answer(Inbox));
        Assert.Equal("403 access.out-of-reach", await handled.Summary());
    }

    /// <summary>What the person is answered; null for nothing.</summary>
    private async Task<string?> Answered(string mobile, string text, string? sid = null)
    {
        using var answer = await Sent(mobile, text, sid ?? $"SM{Guid.NewGuid():N}", GuardedSender.TwilioToken);
        Assert.Equal("200", await answer.Summary());
        return XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Element("Message")?.Value;
    }

    private async Task<HttpResponseMessage> Sent(string mobile, string text, string sid, string token)
    {
        var form = new Dictionary<string, string> { ["MessageSid"] = sid, ["From"] = mobile, ["To"] = "38000", ["Body"] = text };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/sms/replies") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add(TwilioSignature.Header, TwilioSignature.Compute(token, "https://msj.test/v1/sms/replies", form));
        return await _api.AsStranger().Send(request);
    }

    private async Task<ReplyLine> Line(Guid replyId) =>
        Assert.Single(await Client.Get<ReplyLine[]>(Inbox), line => line.ReplyId == replyId);

    private async Task<CaseHistoryLine[]> History(Guid person)
    {
        await _api.AsyncViewsHaveCaughtUp();
        return await Client.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history");
    }

    private async Task<string?> Reached(Guid person) =>
        (await Client.Get<JsonElement>($"/v1/probationers/{person}")).GetProperty("reachability").GetString();
}
