using System.Net;
using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Tests.Access;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Emails;

internal static class EmailScenes
{
    public static async Task<string> HasMailbox(this ApiHost api, string service)
    {
        var address = $"accueil-{service}@justice.fr";
        using var described = await api.AsAdministrator().Send(
            HttpMethod.Put, $"/v1/services/{service}/description", new { mailbox = address, distribution = Array.Empty<string>() });
        Assert.Equal(HttpStatusCode.NoContent, described.StatusCode);
        return address;
    }

    /// <summary>An agent with a name and an address that nobody else has.</summary>
    public static async Task<(ApiClient Client, Guid Id, string Email)> HasReachable(this ApiHost api, AgentRole role, string service)
    {
        var (id, name) = (await api.Enrolled(role, service), Scenes.Letters());
        var client = api.As(id);
        var email = $"{name}@Justice.fr";
        using var changed = await client.Keeps(id, email, name);
        Assert.Equal("204", await changed.Summary());
        return (client, id, email);
    }

    public static async Task<HttpResponseMessage> Keeps(this ApiClient client, Guid agentId, string email, string lastName = "Martin", string? phone = null) =>
        await client.Send(
            HttpMethod.Put,
            $"/v1/agents/{agentId}/contact",
            new { lastName, firstName = "Jo", email, phone },
            ifMatch: await client.SeenAgent(agentId));

    /// <summary>What an address has received so far, in order.</summary>
    public static async Task<MailboxLine[]> Mailbox(this ApiHost api, string address) =>
    [
        .. (await api.AsAdministrator().Get<MailboxLine[]>("/v1/dev/mailbox")).Where(line => line.To.Contains(address)).Reverse(),
    ];

    public static async Task<MailboxLine> Receives(this ApiHost api, string address, string subject)
    {
        await ApiHost.Eventually(async () => (await api.Mailbox(address)).Any(line => line.Subject == subject));
        return Assert.Single(await api.Mailbox(address), line => line.Subject == subject);
    }
}
