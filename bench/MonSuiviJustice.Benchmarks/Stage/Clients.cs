using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using MonSuiviJustice.Api.Accounts;
using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Benchmarks.Stage;

internal static class Clients
{
    private static readonly IConfiguration Settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();

    private static readonly IssuerKeys Keys = new(Settings);

    private static readonly string Issuer = $"{Settings.OwnIssuer()}";

    /// <summary>The application as an agent calls it.</summary>
    public static HttpClient As(this BenchStage stage, Agent agent)
    {
        var client = new HttpClient { BaseAddress = stage.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(agent));
        return client;
    }

    public static async Task Read(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);

        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>A question in a body, or a write under a key of its own.</summary>
    public static async Task Ask(this HttpClient client, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        using var answer = await client.SendAsync(request);

        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        await answer.Content.ReadAsByteArrayAsync();
    }

    private static string TokenOf(Agent agent) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Settings.Audience(),
        Subject = new ClaimsIdentity([new Claim("sub", $"{agent.Id}")]),

        // The clock of the stage stands years ahead, and tokens are believed by it.
        Expires = DateTime.UtcNow.AddYears(50),
        SigningCredentials = new(Keys.Newest, SecurityAlgorithms.EcdsaSha256),
    });
}
