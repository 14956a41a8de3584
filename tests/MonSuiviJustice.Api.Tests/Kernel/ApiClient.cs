using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MonSuiviJustice.Domain.Access;
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

    /// <summary>A body that is sent as it stands, under the key that is given or none.</summary>
    public Task<HttpResponseMessage> SendText(
        HttpMethod method,
        string url,
        string? body,
        string? key = null,
        string mediaType = "application/json",
        bool chunked = false)
    {
        var request = new HttpRequestMessage(method, url)
        {
            Content = body is null ? null : new StringContent(body, Encoding.UTF8, mediaType),
        };

        if (chunked && request.Content is { } content)
        {
            content.Headers.ContentLength = null;
            request.Headers.TransferEncodingChunked = true;
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return http.SendAsync(request);
    }

    /// <summary>A request that no well-behaved client would send.</summary>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => http.SendAsync(request);

    public Task<HttpResponseMessage> Post(string url, object? body = null, string? key = null, string? ifMatch = null) =>
        Send(HttpMethod.Post, url, body, key, ifMatch);

    public async Task AcceptsCharter()
    {
        using var accepted = await Post($"/v1/charters/{Charter.Version}/acceptance");
        accepted.EnsureSuccessStatusCode();
    }

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

    /// <summary>The status of a read, and the code of the refusal when there is one.</summary>
    public async Task<string> Answer(string url)
    {
        using var answer = await Send(HttpMethod.Get, url);
        return await answer.Summary();
    }

    private sealed record Created(Guid Id);
}

internal static class Answers
{
    /// <summary>A problem document of ours: its type follows from its code, and it speaks French.</summary>
    public static async Task<JsonElement> IsProblem(this HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{answer.StatusCode}, not {status}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);

        var problem = JsonElement.Parse(text);
        Assert.Equal($"urn:mon-suivi-justice:{code}", problem.GetProperty("type").GetString());
        Assert.Equal(code, problem.GetProperty("title").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Matches(@"^\p{Lu}.*\.$", problem.GetProperty("detail").GetString());
        return problem;
    }

    /// <summary>400, with these pointers and no other.</summary>
    public static async Task PointsAt(this HttpResponseMessage answer, params string[] pointers)
    {
        var problem = await answer.IsProblem(400, "request.invalid");
        var found = problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString());
        Assert.Equal(pointers.Order(), found.Order());
    }

    /// <summary>What was answered, when all is well.</summary>
    public static async Task<TView> Read<TView>(this HttpResponseMessage answer) =>
        await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<TView>(ApiClient.Json)
        ?? throw new InvalidOperationException("There is no body.");

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
