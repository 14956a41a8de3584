namespace MonSuiviJustice.Api.Replies;

internal static class RepliesHosting
{
    public static void AddReplies(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IncomingReplies>();
        builder.Services.AddHostedService<ForgottenReplies>();
    }
}
