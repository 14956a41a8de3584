using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Tests.Kernel;

/// <summary>Files with a past: no door leads there, because nothing is registered in the past.</summary>
internal static class FileScenes
{
    public static Task<HttpResponseMessage> Archive(this ApiHost api, Guid person, bool? tellPerson = null) =>
        api.AsAdministrator().ChangeFile(person, "archiving", new { tellPerson });

    public static Task<HttpResponseMessage> Unarchive(this ApiHost api, Guid person) =>
        api.AsAdministrator().ChangeFile(person, "unarchiving");

    /// <summary>On what the client has just read; without a right to read, on what a new file is.</summary>
    public static async Task<HttpResponseMessage> ChangeFile(this ApiClient client, Guid person, string noun, object? body = null) =>
        await client.Post($"/v1/probationers/{person}/{noun}", body, ifMatch: await client.Seen(person));

    /// <summary>Opens the file for an hour.</summary>
    public static async Task SaysWhy(this ApiClient client, Guid person, string reason = "Contrôle annuel des suivis.")
    {
        using var opened = await client.Post($"/v1/probationers/{person}/break-glass", new { reason });
        opened.EnsureSuccessStatusCode();
    }

    public static async Task<string> Seen(this ApiClient client, Guid person)
    {
        using var card = await client.Send(HttpMethod.Get, $"/v1/probationers/{person}");
        return card.Headers.ETag?.Tag ?? "\"1\"";
    }

    /// <summary>Somebody who was registered so many months ago, and whatever else happened to their file.</summary>
    public static async Task<Guid> HadProbationer(
        this ApiHost api,
        int monthsAgo,
        Func<Guid, IEnumerable<IFact>>? and = null)
    {
        var id = Guid.CreateVersion7();
        var registered = new ProbationerRegistered(
            id, "national", Reachability.NoMobile, null, null, ApiHost.FirstAdministrator, ApiHost.Now.AddMonths(-monthsAgo));
        await using var session = api.Store.LightweightSession();
        session.Events.StartStream<Probationer>(id, [registered, .. and?.Invoke(id) ?? []]);
        await session.SaveChangesAsync();
        return id;
    }
}
