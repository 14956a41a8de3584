using System.Text.RegularExpressions;
using MonSuiviJustice.Api.Accounts;
using MonSuiviJustice.Api.Tests.Emails;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Accounts;

internal static partial class AccountScenes
{
    public const string Password = "trois canards sous la pluie";

    /// <summary>Signs in, and gives what was answered.</summary>
    public static Task<HttpResponseMessage> SignsIn(this ApiHost api, string email, string password = Password) =>
        api.AsStranger().Post("/v1/sessions", new { email, password });

    public static Task<HttpResponseMessage> Chooses(this ApiHost api, string link, string password = Password) =>
        api.AsStranger().Post("/v1/passwords", new { link, password });

    public static async Task<ApiClient> SignedIn(this ApiHost api, string email, string password = Password)
    {
        using var answer = await api.SignsIn(email, password);
        return api.Bearing((await answer.Read<StartedSession>()).AccessToken);
    }

    /// <summary>An agent who has chosen a password by the link of a forgotten one.</summary>
    public static async Task<(Guid Id, string Email)> HasPassword(this ApiHost api, AgentRole role, string service)
    {
        var (_, id, email) = await api.HasReachable(role, service);
        using var chosen = await api.Chooses(await api.ForgottenLink(email));
        Assert.Equal("200", await chosen.Summary());
        return (id, email);
    }

    public static async Task<string> ForgottenLink(this ApiHost api, string email)
    {
        using var asked = await api.AsStranger().Post("/v1/password-resets", new { email });
        Assert.Equal("204", await asked.Summary());
        return LinkIn((await api.Receives(email, "Choisir un nouveau mot de passe")).Body);
    }

    public static string LinkIn(string body) => Link().Match(body).Groups[1].Value;

    [GeneratedRegex(@"/mot-de-passe#([A-Za-z0-9_-]{43})\b")]
    private static partial Regex Link();
}
