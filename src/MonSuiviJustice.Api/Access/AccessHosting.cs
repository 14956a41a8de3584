namespace MonSuiviJustice.Api.Access;

internal static class AccessHosting
{
    public static void AddAccess(this WebApplicationBuilder builder) => builder.Services.AddSingleton<AgentContacts>();
}
