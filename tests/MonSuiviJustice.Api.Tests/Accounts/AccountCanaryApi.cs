using MonSuiviJustice.Api.Accounts;
using MonSuiviJustice.Api.Tests.Access;
using MonSuiviJustice.Api.Tests.Hosting;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Accounts;

/// <summary>As in production: what nobody else may know appears in no log, no trace, no metric and no answer.</summary>
[Collection(nameof(ProductionHost))]
public sealed class AccountCanaryApi(ProductionHost production)
{
    private const string Word = "quarante hérons à Canariville";

    private readonly ApiHost _api = production.Api;

    [Fact]
    public async Task Passwords_links_addresses_and_tokens_are_told_to_nobody()
    {
        var (agentId, email) = (Guid.CreateVersion7(), $"zephyrin.{Scenes.Letters()}@canari.fr");
        var administrator = _api.AsAdministrator();
        await administrator.Create("/v1/agents", new { agentId, role = AgentRole.Auditor, serviceCode = "national" });
        using var named = await administrator.Send(
            HttpMethod.Put,
            $"/v1/agents/{agentId}/contact",
            new { lastName = "Zephyrin", firstName = "Canari", email },
            ifMatch: await administrator.SeenAgent(agentId));
        using var shown = await administrator.Post($"/v1/agents/{agentId}/access-link", ifMatch: await administrator.SeenAgent(agentId));
        var link = AccountScenes.LinkIn((await shown.Read<HandedOverLink>()).Address);

        using var tooShort = await _api.Chooses(link, "Canariville");
        using var chosen = await _api.Chooses(link, Word);
        using var used = await _api.Chooses(link, Word);
        using var wrong = await _api.SignsIn(email, $"{Word} !");
        using var signedIn = await _api.SignsIn(email, Word);
        using var forgotten = await _api.AsStranger().Post("/v1/password-resets", new { email });
        using var malformed = await _api.AsStranger().Post("/v1/sessions", new { email, password = Word, surplus = Word });

        Assert.Equal(
            ["409 password.too-short", "200", "409 account.link-unknown", "409 account.wrong", "200", "204", "400 request.invalid"],
            [
                await tooShort.Summary(), await chosen.Summary(), await used.Summary(), await wrong.Summary(), await signedIn.Summary(),
                await forgotten.Summary(), await malformed.Summary(),
            ]);
        string[] secrets = ["Canariville", "canari.fr", "zephyrin", link, (await signedIn.Read<StartedSession>()).AccessToken];
        await ApiHost.Eventually(() => Task.FromResult(
            production.Log.Written.Any(line => line.Contains("/v1/password-resets", StringComparison.Ordinal))
            && production.Exported.Metrics.Contains("msj.sign_ins", StringComparison.Ordinal)));
        var answers = await Task.WhenAll(((HttpResponseMessage[])[tooShort, used, wrong, forgotten, malformed])
            .Select(answer => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.All(
            [.. production.Log.Written, production.Exported.Traces, production.Exported.Metrics, .. answers],
            told => Assert.All(secrets, secret => Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase)));
    }
}
