namespace MonSuiviJustice.Api.Audit;

internal static class AuditHosting
{
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ChainKeys>();
        builder.Services.AddSingleton<ChainVerifier>();
        builder.Services.AddHostedService<FactSealing>();
    }
}
