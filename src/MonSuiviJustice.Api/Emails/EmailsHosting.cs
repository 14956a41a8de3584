namespace MonSuiviJustice.Api.Emails;

internal static class EmailsHosting
{
    /// <summary>Without <c>Emails:Host</c>, e-mails go to a local mailbox in development, and wait everywhere else.</summary>
    public static void AddEmails(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Recipients>();
        services.AddSingleton<EmailTexts>();

        if (builder.Configuration["Emails:Host"] is { Length: > 0 })
        {
            services.AddSingleton<IPostman, SmtpPostman>();
        }
        else if (builder.Environment.IsDevelopment())
        {
            services.AddSingleton<LocalMailbox>();
            services.AddSingleton<IPostman>(provider => provider.GetRequiredService<LocalMailbox>());
        }
        else
        {
            return;
        }

        services.AddHostedService<EmailSending>();
    }
}
