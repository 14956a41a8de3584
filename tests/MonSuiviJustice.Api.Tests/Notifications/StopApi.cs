using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.CaseHistory;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications;

[Collection(nameof(GuardedSender))]
public sealed class StopApi(GuardedSender sender)
{
    private readonly ApiHost _api = sender.Api;

    private ApiClient Client => _api.AsAdministrator();

    private ApiClient Person => _api.AsStranger();

    [Fact]
    public async Task A_person_stops_texts_with_the_link_at_their_end_and_confirms()
    {
        var mobile = Scenes.NewMobile();
        var person = await _api.HasProbationer(mobile);
        var text = await TextTo(mobile, person);
        var token = text[(text.LastIndexOf('/') + 1)..];
        Assert.EndsWith($" STOP msj.test/{token}", text, StringComparison.Ordinal);
        Assert.Equal((22, true), (token.Length, SmsSize.Of(text).Segments <= 2));
        Assert.DoesNotContain($"{person}".Replace("-", "", StringComparison.Ordinal), token, StringComparison.OrdinalIgnoreCase);

        using var shortLink = await Person.Send(HttpMethod.Get, $"/s/{token}");
        Assert.Equal(($"/v1/opt-outs/{token}", HttpStatusCode.Redirect), ($"{shortLink.Headers.Location}", shortLink.StatusCode));
        Assert.Contains("Ne plus recevoir de SMS ?", await Page(HttpMethod.Get, token), StringComparison.Ordinal);
        Assert.Equal(nameof(Reachability.Mobile), await Reached(person));

        Assert.Contains("restent obligatoires", await Page(HttpMethod.Post, token), StringComparison.Ordinal);
        Assert.Equal(nameof(Reachability.RefusesSms), await Reached(person));
        Assert.Contains("C'est noté", await Page(HttpMethod.Post, token), StringComparison.Ordinal);
        Assert.Contains("C'est noté", await Page(HttpMethod.Get, token), StringComparison.Ordinal);
        var told = Assert.Single(
            await Client.Get<CaseHistoryLine[]>($"/v1/probationers/{person}/history"),
            line => line.Fact == "probationer_opted_out");
        Assert.Equal(
            "La personne a demandé d'elle-même à ne plus recevoir de SMS : son numéro est conservé.", told.Sentence);
        Assert.Null(told.AgentId);
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("x")]
    [InlineData("not*a*token*not*a*tok*")]
    public async Task A_link_that_nobody_was_sent_says_so_and_changes_nothing(string token)
    {
        using var asked = await Person.Send(HttpMethod.Get, $"/v1/opt-outs/{token}");
        using var confirmed = await Person.Send(HttpMethod.Post, $"/v1/opt-outs/{token}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (asked.StatusCode, confirmed.StatusCode));
    }

    [Fact]
    public async Task The_link_of_whoever_was_erased_is_nobodys()
    {
        var person = await _api.HasProbationer();
        var token = _api.Alba.Services.GetRequiredService<HashKey>().LinkTokenOf(person);
        using var erased = await Client.ChangeFile(person, "erasure", new { reason = ErasureReason.PersonAsked });
        Assert.Equal("204", await erased.Summary());

        using var page = await Person.Send(HttpMethod.Get, $"/v1/opt-outs/{token}");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public void An_address_that_leaves_no_room_for_a_token_is_refused_at_the_start()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Notifications:StopLink", "mon-suivi-justice.example/")]).Build();

        Assert.Throws<InvalidOperationException>(() =>
            new StopLinks(_api.Alba.Services.GetRequiredService<HashKey>(), settings));
    }

    private async Task<string> TextTo(string mobile, Guid person)
    {
        await _api.MorningComes();
        await _api.HasConvocation(person: person);
        var inbox = _api.Alba.Services.GetRequiredService<LocalGateway>();
        await ApiHost.Eventually(() => Task.FromResult(inbox.Inbox.Any(line => line.To == mobile)));
        return inbox.Inbox.First(line => line.To == mobile).Body;
    }

    private async Task<string> Page(HttpMethod method, string token)
    {
        using var answer = await Person.Send(method, $"/v1/opt-outs/{token}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string?> Reached(Guid person) =>
        (await Client.Get<JsonElement>($"/v1/probationers/{person}")).GetProperty("reachability").GetString();
}
