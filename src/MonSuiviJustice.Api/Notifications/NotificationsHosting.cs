using MonSuiviJustice.Api.Notifications.LinkMobility;
using MonSuiviJustice.Api.Notifications.Twilio;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

internal static class NotificationsHosting
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ReadyTexts>();
        services.AddSingleton<MessageAttempts>();
        services.AddSingleton<AnswerRecord>();
        services.AddSingleton<SmsProviders>();
        services.AddSingleton<StopLinks>();
        services.AddSingleton(provider => new MessageSending(
            provider.GetRequiredService<ReadyTexts>(),
            provider.GetRequiredService<AnswerRecord>(),
            provider.GetRequiredService<SmsProviders>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SmsAllowance>();
        services.AddSingleton<NumberCounts>();
        services.AddSingleton<WakeUps>();
        services.AddSingleton<SmsAlarms>();
        services.AddHostedService(provider => provider.GetRequiredService<WakeUps>());
        services.AddHostedService<Dispatcher>();
        services.AddHostedService<Reconciler>();
        services.AddHostedService<LostReceipts>();
        services.AddHostedService<FollowedPlans>();
        services.AddHostedService<SmsWatch>();
        services.AddHostedService<OpenEscalations>();
        services.AddHostedService<ForgottenCounts>();
        AddGateway(services, builder.Configuration);
    }

    /// <summary>Where the short address in a text leads: a page of the API has a longer one.</summary>
    public static void MapShortLinks(this WebApplication app) => app
        .MapGet("/s/{token}", (string token) => Results.Redirect($"/v1/opt-outs/{Uri.EscapeDataString(token)}"))
        .AllowAnonymous()
        .ExcludeFromDescription();

    // In the order of preference: the next one is asked when the first fails.
    private static void AddGateway(IServiceCollection services, ConfigurationManager configuration)
    {
        foreach (var name in (configuration["Notifications:Gateway"] ?? nameof(SmsProvider.Local)).Split(','))
        {
            switch (Enum.Parse<SmsProvider>(name.Trim()))
            {
                case SmsProvider.Twilio:
                    services.AddTwilioGateway(configuration);
                    break;

                case SmsProvider.LinkMobility:
                    services.AddLinkMobilityGateway(configuration);
                    break;

                case SmsProvider.Local:
                    services.AddSingleton<LocalGateway>();
                    services.AddSingleton<ISmsGateway>(provider => provider.GetRequiredService<LocalGateway>());
                    break;
            }
        }
    }
}
