using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Accounts;

/// <summary>Whose tokens are believed, and that whoever forges one learns nothing.</summary>
public sealed class TokensApi(ApiHost api)
{
    private static readonly Dictionary<string, string> Forgeries = new()
    {
        ["none algorithm"] = "signature",
        ["HS256 with the public key"] = "signature",
        ["signature cut off"] = "signature",
        ["claims of another"] = "signature",
        ["another key"] = "signature",
        ["another issuer"] = "issuer",
        ["another audience"] = "audience",
        ["expired"] = "lifetime",
        ["not yet valid"] = "lifetime",
        ["without end"] = "lifetime",
        ["no token at all"] = "malformed",
    };

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_forged_token_is_refused_as_any_other_and_counted(string forgery)
    {
        var refused = new ConcurrentBag<string>();
        using var listener = Listening(refused);

        using var answer = await Send(Forged(forgery));

        var problem = await answer.IsProblem(401, "access.unauthenticated");
        Assert.Equal(["type", "title", "status", "detail", "traceId"], problem.EnumerateObject().Select(member => member.Name));
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).ToString());
        Assert.Contains(Forgeries[forgery], refused);
    }

    [Fact]
    public async Task A_token_is_valid_to_the_end_of_its_time_on_our_clock()
    {
        using var answer = await Send(Token(it => it.Expires = ApiHost.Now.AddSeconds(10).UtcDateTime));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task What_a_token_says_of_roles_counts_for_nothing()
    {
        var nobody = Tokens.For(Guid.CreateVersion7(), api.IssuerKey, it => it.Claims["role"] = "CentralAdministrator");

        using var answer = await Send(nobody);

        await answer.IsProblem(403, "access.unknown-agent");
    }

    [Fact]
    public async Task A_machine_uses_of_its_role_what_its_scopes_say()
    {
        var machine = Guid.CreateVersion7();
        await api.AsAdministrator().Create("/v1/agents", new { agentId = machine, role = AgentRole.Analyst, serviceCode = "national" });

        using var inScope = await Send(Machine("directory"));
        using var otherScope = await Send(Machine("attendance chain"));
        using var noScope = await Send(Machine(null));
        using var above = await api.Bearing(Machine("chain directory")).Send(HttpMethod.Get, "/v1/chain/heads");

        Assert.Equal(
            ["200", "403 access.out-of-reach", "403 access.out-of-reach", "403 access.out-of-reach"],
            [await inScope.Summary(), await otherScope.Summary(), await noScope.Summary(), await above.Summary()]);

        string Machine(string? scope) => Tokens.For(machine, api.IssuerKey, it =>
        {
            it.Claims["client_id"] = $"{machine}";
            it.Claims["scope"] = scope ?? "";
        });
    }

    [Fact]
    public async Task The_tokens_of_a_provider_are_believed_under_its_keys_and_nobody_elses()
    {
        await using var provider = await OpenIdProvider.Start();
        await using var node = await api.AnotherNode(web => web.UseSetting("Auth:Issuer", provider.Issuer));

        using var own = await Send(Token(_ => { }), node);
        using var given = await Send(Token(it => it.Issuer = provider.Issuer, provider.Key), node);
        using var underOurKey = await Send(Token(it => it.Issuer = provider.Issuer), node);
        using var underItsKey = await Send(Token(_ => { }, provider.Key), node);

        Assert.Equal(
            ["200", "200", "401 access.unauthenticated", "401 access.unauthenticated"],
            [await own.Summary(), await given.Summary(), await underOurKey.Summary(), await underItsKey.Summary()]);
    }

    private string Forged(string forgery) => forgery switch
    {
        "none algorithm" => $"{Encoded("""{"alg":"none","typ":"JWT"}""")}.{Token(_ => { }).Split('.')[1]}.",
        "HS256 with the public key" => Token(it => it.SigningCredentials = new(
            new SymmetricSecurityKey(api.IssuerKey.ExportSubjectPublicKeyInfo()), SecurityAlgorithms.HmacSha256)),
        "signature cut off" => string.Join('.', Token(_ => { }).Split('.')[..2]) + ".",
        "claims of another" => string.Join('.', (string[])
        [
            Tokens.For(Guid.CreateVersion7(), api.IssuerKey).Split('.')[0], Token(_ => { }).Split('.')[1],
            Tokens.For(Guid.CreateVersion7(), api.IssuerKey).Split('.')[2],
        ]),
        "another key" => Token(_ => { }, ECDsa.Create(ECCurve.NamedCurves.nistP256)),
        "another issuer" => Token(it => it.Issuer = "https://elsewhere.invalid/"),
        "another audience" => Token(it => it.Audience = "elsewhere"),
        "expired" => Token(it => it.Expires = ApiHost.Now.AddMinutes(-1).UtcDateTime),
        "not yet valid" => Token(it => it.NotBefore = ApiHost.Now.AddMinutes(1).UtcDateTime),
        "without end" => WithoutEnd(),
        _ => "eyJhbGciOiJFUzI1NiJ9.x",
    };

    private string Token(Action<SecurityTokenDescriptor> otherwise, ECDsa? key = null) =>
        Tokens.For(ApiHost.FirstAdministrator, key ?? api.IssuerKey, otherwise);

    private string WithoutEnd()
    {
        var claims = $$"""{"iss":"{{Tokens.Issuer}}","aud":"mon-suivi-justice","sub":"{{ApiHost.FirstAdministrator}}"}""";
        var text = $"{Encoded("""{"alg":"ES256","typ":"JWT"}""")}.{Encoded(claims)}";
        return $"{text}.{Base64UrlEncoder.Encode(api.IssuerKey.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}";
    }

    private static string Encoded(string json) => Base64UrlEncoder.Encode(json);

    private Task<HttpResponseMessage> Send(string token, Alba.IAlbaHost? node = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/v1/services");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return api.AsStranger(node).Send(request);
    }

    private static MeterListener Listening(ConcurrentBag<string> refused)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Name == "msj.tokens.refused")
                {
                    it.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => refused.Add($"{tags[0].Value}"));
        listener.Start();
        return listener;
    }
}

/// <summary>An OpenID provider on a real socket: its discovery document and its keys.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OpenIdProvider(WebApplication app) => _app = app;

    public ECDsa Key { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string Issuer => _app.Urls.Single();

    public static async Task<OpenIdProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new OpenIdProvider(builder.Build());
        provider._app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = provider.Issuer, jwks_uri = $"{provider.Issuer}/keys" }));
        provider._app.MapGet("/keys", () => Results.Json(new { keys = new[] { provider.PublicKey } }));
        await provider._app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private object PublicKey
    {
        get
        {
            var point = Key.ExportParameters(includePrivateParameters: false).Q;
            return new { kty = "EC", crv = "P-256", use = "sig", x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) };
        }
    }
}
