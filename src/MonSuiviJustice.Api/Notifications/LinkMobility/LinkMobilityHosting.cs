using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MonSuiviJustice.Api.Notifications.LinkMobility;

public static class LinkMobilityHosting
{
    /// <summary>Registers <see cref="ISmsGateway"/> (LINK Mobility).</summary>
    public static IServiceCollection AddLinkMobilityGateway(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LinkMobilityOptions>()
            .Bind(configuration.GetSection(LinkMobilityOptions.Section))
            .ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<LinkMobilityOptions>, LinkMobilityOptionsRules>());
        services.AddSingleton<ISmsGateway, LinkMobilityGateway>();

        // No policy: nothing behind this client can repeat a POST.
        services.AddHttpClient(LinkMobilityGateway.Client, (provider, client) =>
            {
                var options = provider.GetRequiredService<IOptions<LinkMobilityOptions>>().Value;
                client.BaseAddress = new Uri($"{options.BaseUrl.AbsoluteUri.TrimEnd('/')}/");
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                    "Basic",
                    Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Account}:{options.Password}")));
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = 1024 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                ConnectTimeout = provider.GetRequiredService<IOptions<LinkMobilityOptions>>().Value.ConnectTimeout,

                // A redirected POST is a second POST, and a redirect could lead the numbers anywhere.
                AllowAutoRedirect = false,
                UseCookies = false,
            })

            // A body holds a number and a text.
            .RemoveAllLoggers();
        return services;
    }
}
