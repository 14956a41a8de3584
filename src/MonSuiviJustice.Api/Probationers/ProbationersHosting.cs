namespace MonSuiviJustice.Api.Probationers;

internal static class ProbationersHosting
{
    public static void AddProbationers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MasterKeys>();
        builder.Services.AddSingleton<VaultCipher>();
        builder.Services.AddSingleton<HashKey>();
        builder.Services.AddSingleton<PersonIndex>();
        builder.Services.AddSingleton<PersonIdentities>();
        builder.Services.AddSingleton<Vault>();
        builder.Services.AddHostedService<MasterKeyRotation>();
        builder.Services.AddHostedService<ForgottenOpenings>();
        builder.Services.AddHostedService<AttachedPeople>();
        builder.Services.AddHostedService<ReleasedPeople>();
        builder.Services.AddSingleton<Retention>();
        builder.Services.AddHostedService<InactiveFiles>();
        builder.Services.AddHostedService<ExpiredFiles>();
        builder.Services.AddHostedService<UnindexedPeople>();
    }
}
