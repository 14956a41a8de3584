using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Api.Kernel;

internal static class CurrentAgent
{
    private const string Item = "agent";

    private const string SignedInItem = "signed-in-agent";

    /// <summary>The agent of the request, as our directory knows it; the token only says who it is.</summary>
    public static Agent Agent(this HttpContext http) =>
        http.PossibleAgent() ?? throw new InvalidOperationException("No agent: the endpoint names no right.");

    /// <summary>Null before the agent is known, and where nobody needs to be.</summary>
    public static Agent? PossibleAgent(this HttpContext http) => http.Items[Item] as Agent;

    /// <summary>Whose token it is: somebody else only while an administrator sees what another agent sees.</summary>
    public static Agent? PossibleSignedIn(this HttpContext http) => http.Items[SignedInItem] as Agent;

    public static Agent SignedIn(this HttpContext http) => http.PossibleSignedIn() ?? http.Agent();

    public static void Becomes(this HttpContext http, Agent agent, Agent signedIn)
    {
        http.Items[Item] = agent;
        http.Items[SignedInItem] = signedIn;
    }

    /// <summary>Does the endpoint say so of itself?</summary>
    public static bool Is<TAttribute>(this HttpContext http)
        where TAttribute : Attribute => http.GetEndpoint()?.Metadata.GetMetadata<TAttribute>() is not null;

    public static Right NeededRight(this HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>()?.Right
        ?? throw new InvalidOperationException("The endpoint names no right.");

    public static byte[] RawBody(this HttpContext http) => RequestBody.RawOf(http);
}
