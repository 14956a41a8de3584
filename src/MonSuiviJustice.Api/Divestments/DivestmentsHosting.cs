namespace MonSuiviJustice.Api.Divestments;

internal static class DivestmentsHosting
{
    public static void AddDivestments(this WebApplicationBuilder builder) =>
        builder.Services.AddHostedService<DueDivestments>();
}
