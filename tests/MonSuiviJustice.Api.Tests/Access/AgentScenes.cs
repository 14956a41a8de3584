using MonSuiviJustice.Api.Tests.Kernel;

namespace MonSuiviJustice.Api.Tests.Access;

internal static class AgentScenes
{
    public static async Task<string> SeenAgent(this ApiClient client, Guid agent)
    {
        using var read = await client.Send(HttpMethod.Get, $"/v1/agents/{agent}");
        return read.Headers.ETag?.Tag ?? "\"1\"";
    }

    public static async Task<HttpResponseMessage> Changes(this ApiClient client, Guid agent, string what, object body) =>
        await client.Send(HttpMethod.Put, $"/v1/agents/{agent}/{what}", body, ifMatch: await client.SeenAgent(agent));

    public static Task<HttpResponseMessage> Posts(this ApiClient client, Guid agent, string serviceCode) =>
        client.Post($"/v1/agents/{agent}/posting", new { serviceCode });

    public static async Task<HttpResponseMessage> Removes(this ApiClient client, Guid agent) =>
        await client.Post($"/v1/agents/{agent}/deactivation", ifMatch: await client.SeenAgent(agent));
}
