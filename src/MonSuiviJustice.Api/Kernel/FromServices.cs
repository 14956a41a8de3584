using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Probationers;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>
/// The few things that endpoints use, by name. They are internal, and Wolverine only hands public types to an endpoint.
/// </summary>
internal static class FromServices
{
    public static FactWriter Writer(this HttpContext http) => http.RequestServices.GetRequiredService<FactWriter>();

    public static Streams Streams(this HttpContext http) => http.RequestServices.GetRequiredService<Streams>();

    public static Reaches Reaches(this HttpContext http) => http.RequestServices.GetRequiredService<Reaches>();

    public static Vault Vault(this HttpContext http) => http.RequestServices.GetRequiredService<Vault>();

    public static PersonIndex PersonIndex(this HttpContext http) => http.RequestServices.GetRequiredService<PersonIndex>();

    public static AgentContacts AgentContacts(this HttpContext http) => http.RequestServices.GetRequiredService<AgentContacts>();

    public static HashKey HashKey(this HttpContext http) => http.RequestServices.GetRequiredService<HashKey>();

    public static Retention Retention(this HttpContext http) => http.RequestServices.GetRequiredService<Retention>();
}
