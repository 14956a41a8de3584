using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using MonSuiviJustice.Projections.Kernel;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Kernel;

/// <summary>What a client of the API does: each write under a key of its own, each change on what was read.</summary>
public sealed class ApiClient(HttpClient http)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new FactListConverter() },
    };

    public Task<HttpResponseMessage> Send(
        HttpMethod method,
        string url,
        object? body = null,
        string? key = null,
        string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, url)
        {
            Content = body is null ? null : JsonContent.Create(body, options: Json),
        };

        if (method != HttpMethod.Get)
        {
            request.Headers.Add("Idempotency-Key", key ?? $"{Guid.NewGuid()}");
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Post(string url, object? body = null, string? key = null, string? ifMatch = null) =>
        Send(HttpMethod.Post, url, body, key, ifMatch);

    /// <summary>Sends files.</summary>
    public Task<HttpResponseMessage> Upload(string url, HttpContent content) =>
        http.PostAsync(new Uri(url, UriKind.Relative), content);

    /// <summary>Creates something, and gives its id.</summary>
    public async Task<Guid> Create(string url, object body)
    {
        using var answer = await Post(url, body);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{url}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<Created>(Json))?.Id ?? Guid.Empty;
    }

    public async Task<TView> Get<TView>(string url)
    {
        using var answer = await Send(HttpMethod.Get, url);
        Assert.True(answer.IsSuccessStatusCode, $"{url}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<TView>(Json) ?? throw new InvalidOperationException($"{url} has no body.");
    }

    private sealed record Created(Guid Id);
}

internal static class Answers
{
    /// <summary>The status, and the code of the refusal when there is one.</summary>
    public static async Task<string> Summary(this HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;

        if (answer.IsSuccessStatusCode)
        {
            return $"{status}";
        }

        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return $"{status} {problem.GetProperty("title").GetString()}";
    }
}
