namespace MonSuiviJustice.Api.Agendas;

internal static class AgendasHosting
{
    public static void AddAgendas(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RollingHorizon>();
        builder.Services.AddHostedService<HorizonWatch>();
        builder.Services.AddHostedService<ArchivedSlots>();
        builder.Services.AddHostedService<MergedAgendas>();
        builder.Services.AddHostedService<Organisations.DueMoves>();
        builder.Services.AddHostedService<Convocations.Relocations>();
    }
}
