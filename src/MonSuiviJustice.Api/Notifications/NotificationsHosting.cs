using MonSuiviJustice.Api.Notifications.Twilio;

namespace MonSuiviJustice.Api.Notifications;

internal static class NotificationsHosting
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ReadyTexts>();
        services.AddSingleton<MessageAttempts>();
        services.AddSingleton<AnswerRecord>();
        services.AddSingleton(provider => new MessageSending(
            provider.GetRequiredService<ReadyTexts>(),
            provider.GetRequiredService<AnswerRecord>(),
            provider.GetRequiredService<ISmsGateway>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SmsAllowance>();
        services.AddSingleton<NumberCounts>();
        services.AddSingleton<WakeUps>();
        services.AddSingleton<SmsAlarms>();
        services.AddHostedService(provider => provider.GetRequiredService<WakeUps>());
        services.AddHostedService<Dispatcher>();
        services.AddHostedService<Reconciler>();
        services.AddHostedService<LostReceipts>();
        services.AddHostedService<SmsWatch>();
        services.AddHostedService<ForgottenCounts>();
        AddGateway(services, builder.Configuration);
    }

    private static void AddGateway(IServiceCollection services, ConfigurationManager configuration)
    {
        if (configuration["Notifications:Gateway"] == "Twilio")
        {
            services.AddTwilioGateway(configuration);
            return;
        }

        services.AddSingleton<LocalGateway>();
        services.AddSingleton<ISmsGateway>(provider => provider.GetRequiredService<LocalGateway>());
    }
}
