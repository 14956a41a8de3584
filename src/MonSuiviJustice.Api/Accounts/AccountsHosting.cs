using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Accounts;

/// <summary>
/// Whose tokens are believed (ADR 0029): our own (<c>Auth:SigningKey</c>), those of an OpenID provider
/// (<c>Auth:Issuer</c>), or both. A token only says who asks; what they may do stands in our directory.
/// </summary>
internal static class AccountsHosting
{
    private const string Own = "own";

    private const string Provider = "provider";

    /// <summary>Clocks of machines differ by that much.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>The address under which clients reach the API, and the issuer of its own tokens: <c>Auth:Url</c>.</summary>
    public static Uri OwnIssuer(this IConfiguration configuration) =>
        new(configuration["Auth:Url"] is { Length: > 0 } url ? url : "https://mon-suivi-justice.invalid/");

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        var issuer = configuration["Auth:Issuer"] is { Length: > 0 } given ? given : null;
        services.AddSingleton<IssuerKeys>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Credentials>();
        services.AddSingleton<AccountLinks>();
        services.AddSignInLimit();
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddPolicyScheme(JwtBearerDefaults.AuthenticationScheme, null, scheme => scheme.ForwardDefaultSelector =
                http => issuer is not null && IssuerIn(http) == issuer ? Provider : Own)
            .AddJwtBearer(Own);
        services.AddOptions<JwtBearerOptions>(Own).Configure<IssuerKeys, TimeProvider>((bearer, keys, clock) =>
        {
            bearer.Believes(configuration, $"{configuration.OwnIssuer()}", [SecurityAlgorithms.EcdsaSha256], clock);
            bearer.TokenValidationParameters.IssuerSigningKeys = keys.All;
            bearer.Events.OnTokenValidated = EndsWithItsSession;
        });

        if (issuer is not null)
        {
            services.AddAuthentication().AddJwtBearer(Provider);
            services.AddOptions<JwtBearerOptions>(Provider).Configure<TimeProvider>((bearer, clock) =>
            {
                bearer.Authority = issuer;
                bearer.RequireHttpsMetadata = !builder.Environment.IsDevelopment();
                bearer.Believes(
                    configuration,
                    issuer,
                    [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256],
                    clock);
            });
        }

        // An endpoint that forgets its access rule is closed, not open.
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>For whom a token is: <c>Auth:Audience</c>.</summary>
    public static string Audience(this IConfiguration configuration) => configuration["Auth:Audience"] ?? "mon-suivi-justice";

    private static async Task EndsWithItsSession(TokenValidatedContext validated)
    {
        var http = validated.HttpContext;

        if (validated.Principal?.FindFirst(Sessions.Claim) is { Value: var session }
            && !await http.RequestServices.GetRequiredService<Sessions>().Continue(session, http.RequestAborted))
        {
            Metrics.TokensRefused.Add(1, new KeyValuePair<string, object?>("reason", "session"));
            validated.Fail("The session is over.");
        }
    }

    private static void Believes(
        this JwtBearerOptions bearer,
        ConfigurationManager configuration,
        string issuer,
        string[] algorithms,
        TimeProvider clock)
    {
        // Claims keep the names of the token: "sub" stays "sub".
        bearer.MapInboundClaims = false;

        // Whoever forges a token need not know what was wrong with it.
        bearer.IncludeErrorDetails = false;
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = configuration.Audience(),
            ValidAlgorithms = algorithms,
            LifetimeValidator = (from, until, _, _) =>
                until > clock.GetUtcNow().UtcDateTime - Skew && (from is null || from <= clock.GetUtcNow().UtcDateTime + Skew),
        };
        bearer.Events = new()
        {
            OnAuthenticationFailed = failed =>
            {
                Metrics.TokensRefused.Add(1, new KeyValuePair<string, object?>("reason", ReasonOf(failed.Exception)));
                return Task.CompletedTask;
            },
        };
    }

    /// <summary>Whom the token says it is from: each issuer is believed under its own keys only.</summary>
    private static string? IssuerIn(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : "";
        var reader = new JsonWebTokenHandler();

        try
        {
            return reader.CanReadToken(token) ? reader.ReadJsonWebToken(token).Issuer : null;
        }
        catch (Exception error) when (error is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private static string ReasonOf(Exception error) => error switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => "lifetime",
        SecurityTokenInvalidAudienceException => "audience",
        SecurityTokenInvalidIssuerException => "issuer",
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException => "signature",
        _ => "malformed",
    };
}
