using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Api.Kernel;

internal static class CurrentAgent
{
    private const string Item = "agent";

    /// <summary>The agent of the request, as our directory knows it; the token only says who it is.</summary>
    public static Agent Agent(this HttpContext http) =>
        http.PossibleAgent() ?? throw new InvalidOperationException("No agent: the endpoint names no right.");

    /// <summary>Null before the agent is known, and where nobody needs to be.</summary>
    public static Agent? PossibleAgent(this HttpContext http) => http.Items[Item] as Agent;

    public static void Becomes(this HttpContext http, Agent agent) => http.Items[Item] = agent;

    public static Right NeededRight(this HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>()?.Right
        ?? throw new InvalidOperationException("The endpoint names no right.");

    public static byte[] RawBody(this HttpContext http) => RequestBody.RawOf(http);
}
