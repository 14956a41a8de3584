using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace MonSuiviJustice.Api.Notifications.Twilio;

public static class TwilioHosting
{
    /// <summary>Registers <see cref="ISmsGateway"/> (Twilio) and <see cref="TwilioCallbacks"/>.</summary>
    public static IServiceCollection AddTwilioGateway(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TwilioOptions>()
            .Bind(configuration.GetSection(TwilioOptions.Section))
            .Configure(options => options.PublicBaseUrl = configuration.GetValue<Uri?>("Notifications:PublicBaseUrl"))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TwilioOptions>, TwilioOptionsRules>());

        services.AddSingleton<TwilioCallbacks>();
        services.AddSingleton<ISmsGateway, TwilioGateway>();

        services.AddTwilioClient(TwilioGateway.Writes);
        services.AddTwilioClient(TwilioGateway.Reads)
            .ConfigureHttpClient((provider, client) => client.Timeout = Options(provider).Timeout)
            .AddResilienceHandler(TwilioGateway.Reads, TryAgain);

        return services;
    }

    private static IHttpClientBuilder AddTwilioClient(this IServiceCollection services, string name) => services
        .AddHttpClient(name, (provider, client) =>
        {
            var options = Options(provider);
            client.BaseAddress = new Uri($"{options.BaseUrl.AbsoluteUri.TrimEnd('/')}/");
            client.DefaultRequestHeaders.Authorization = Basic(options);

            // The gateway keeps the deadline of a POST, to tell it from the time to connect.
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.MaxResponseContentBufferSize = 4 * 1024 * 1024;
        })
        .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
        {
            ConnectTimeout = Options(provider).ConnectTimeout,

            // A redirected POST is a second POST, and a redirect could lead the numbers anywhere.
            AllowAutoRedirect = false,
            UseCookies = false,
        })

        // The factory logs addresses, and that of a list holds a number: the redaction is a switch, this is not.
        .RemoveAllLoggers();

    private static void TryAgain(ResiliencePipelineBuilder<HttpResponseMessage> reads) => reads
        .AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .AddTimeout(TimeSpan.FromSeconds(3));

    private static AuthenticationHeaderValue Basic(TwilioOptions options)
    {
        var credentials = options.ApiKey is { Length: > 0 } key
            ? $"{key}:{options.ApiSecret}"
            : $"{options.AccountSid}:{options.AuthToken}";

        return new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
    }

    private static TwilioOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<TwilioOptions>>().Value;
}
