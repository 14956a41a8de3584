using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace MonSuiviJustice.Demo.Play;

/// <summary>What the API answered to a write.</summary>
/// <param name="Code">Of the refusal; null when it was done.</param>
/// <param name="Id">Of what was created.</param>
internal sealed record Answer(HttpStatusCode Status, string? Code, Guid Id, string? ETag)
{
    public bool IsDone => Code is null;
}

/// <summary>
/// One agent at the API. A request whose answer is lost is sent again under the same Idempotency-Key, so that a crash of
/// the API neither loses a booking nor makes it twice.
/// </summary>
internal sealed class ApiClient(HttpClient http, Guid agentId)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly AuthenticationHeaderValue _token = new("Bearer", Tokens.For(agentId));

    public Guid AgentId => agentId;

    /// <summary>A write that may be refused for a reason of the field (409).</summary>
    public async Task<Answer> Try(HttpMethod method, string url, object? body = null, string? ifMatch = null)
    {
        using var response = await Send(method, url, body, ifMatch);

        if (response.StatusCode == HttpStatusCode.Conflict)
        {
            return new(response.StatusCode, await Text(response, "title"), Guid.Empty, ETag: null);
        }

        await Demand(response, method, url);
        return new(
            response.StatusCode,
            Code: null,
            response.StatusCode == HttpStatusCode.Created ? Guid.Parse(await Text(response, "id") ?? "") : Guid.Empty,
            response.Headers.ETag?.Tag);
    }

    /// <summary>A write that has to succeed.</summary>
    public async Task<Answer> Do(HttpMethod method, string url, object? body = null, string? ifMatch = null)
    {
        var answer = await Try(method, url, body, ifMatch);
        return answer.IsDone ? answer : throw new PlayException($"{method} {url} : {(int)answer.Status} {answer.Code}");
    }

    public Task<Answer> Post(string url, object? body = null, string? ifMatch = null) =>
        Do(HttpMethod.Post, url, body, ifMatch);

    /// <summary>What every agent does before anything else; once more does no harm.</summary>
    public async Task AcceptCharter()
    {
        var charter = await Get<JsonElement>("/v1/charters/current");
        await Post($"/v1/charters/{charter.GetProperty("version").GetInt32()}/acceptance");
    }

    /// <summary>Registers somebody, who then accepts the charter.</summary>
    public async Task<ApiClient> Enrol(Guid id, string role, string serviceCode)
    {
        await Post("/v1/agents", new { agentId = id, role, serviceCode });
        var agent = new ApiClient(http, id);
        await agent.AcceptCharter();
        return agent;
    }

    public Task<T> Get<T>(string url) => Read<T>(HttpMethod.Get, url, body: null);

    /// <summary>A write that has to succeed, for what it answers.</summary>
    public Task<T> Ask<T>(string url, object body) => Read<T>(HttpMethod.Post, url, body);

    private async Task<T> Read<T>(HttpMethod method, string url, object? body)
    {
        using var response = await Send(method, url, body, ifMatch: null);
        await Demand(response, method, url);
        return await response.Content.ReadFromJsonAsync<T>(Json)
            ?? throw new PlayException($"{method} {url} : réponse vide");
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string url, object? body, string? ifMatch)
    {
        var key = $"{Guid.NewGuid()}";
        var deadline = DateTime.UtcNow + Patience;

        while (true)
        {
            try
            {
                using var request = Request(method, url, body, key, ifMatch);
                var response = await http.SendAsync(request);

                if (response.StatusCode != HttpStatusCode.ServiceUnavailable || DateTime.UtcNow > deadline)
                {
                    return response;
                }

                response.Dispose();
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                if (DateTime.UtcNow > deadline)
                {
                    throw new PlayException($"{http.BaseAddress} ne répond pas : {error.Message}", error);
                }
            }

            await Task.Delay(Pause);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string url, object? body, string key, string? ifMatch)
    {
        var request = new HttpRequestMessage(method, url) { Headers = { Authorization = _token } };

        if (body is not null)
        {
            request.Content = JsonContent.Create(body, options: Json);
        }

        if (method != HttpMethod.Get)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return request;
    }

    private static async Task Demand(HttpResponseMessage response, HttpMethod method, string url)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new PlayException(
                $"{method} {url} : {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }
    }

    private static async Task<string?> Text(HttpResponseMessage response, string member)
    {
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return body.TryGetProperty(member, out var value) ? value.GetString() : null;
    }
}
