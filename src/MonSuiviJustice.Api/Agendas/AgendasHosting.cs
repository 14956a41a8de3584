namespace MonSuiviJustice.Api.Agendas;

internal static class AgendasHosting
{
    public static void AddAgendas(this WebApplicationBuilder builder) =>
        builder.Services.AddHostedService<ArchivedSlots>();
}
