using System.Net.Http.Headers;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

/// <summary>What clients get wrong around a body: ids, routes, keys, revisions, media types.</summary>
public sealed class BadRequestApi(ApiHost api)
{
    private static readonly Guid Nobody = Guid.CreateVersion7();

    private readonly ApiClient _client = api.AsAdministrator();

    [Theory]
    [InlineData("GET", "/v1/convocations/{0}", null)]
    [InlineData("GET", "/v1/convocations/not-an-id", null)]
    [InlineData("POST", "/v1/convocations", """{"slotId":"{0}","probationerId":"{0}","telling":"RemindOnly"}""")]
    [InlineData("POST", "/v1/convocations/{0}/cancellation", """{"reason":"Strike"}""")]
    [InlineData("POST", "/v1/slots/{0}/closing", null)]
    [InlineData("POST", "/v1/places/{0}/agendas", """{"label":"Cabinet 1"}""")]
    [InlineData("PUT", "/v1/probationers/{0}/mobile", """{"mobile":"06 12 34 56 78"}""")]
    public async Task An_unknown_id_is_not_found(string method, string url, string? body)
    {
        using var answer = await _client.SendText(
            new(method),
            url.Replace("{0}", $"{Nobody}"),
            body?.Replace("{0}", $"{Nobody}"),
            key: $"{Guid.CreateVersion7()}");

        await answer.IsProblem(404, "request.not-found");
    }

    [Theory]
    [InlineData("")]
    [InlineData("201 characters")]
    public async Task A_write_without_a_usable_key_is_refused(string key)
    {
        using var answer = await _client.SendText(
            HttpMethod.Post,
            "/v1/probationers",
            """{"lastName":"Martin","firstName":"Camille","withoutMobile":"NoMobile"}""",
            key.Length == 0 ? null : key.PadRight(201, 'x'));

        await answer.IsProblem(400, "request.key-missing");
    }

    [Fact]
    public async Task A_key_that_served_for_another_request_is_refused()
    {
        var key = $"{Guid.CreateVersion7()}";
        await _client.Post("/v1/probationers", Person("Martin"), key);

        using var answer = await _client.Post("/v1/probationers", Person("Durand"), key);

        await answer.IsProblem(422, "request.key-reused");
    }

    [Theory]
    [InlineData("\"7\"", 412, "request.stale")]
    [InlineData("gibberish", 412, "request.stale")]
    [InlineData(null, 428, "request.if-match-missing")]
    public async Task A_change_says_what_it_was_decided_on(string? ifMatch, int status, string code)
    {
        var convocationId = await api.HasConvocation();

        using var answer = await _client.Post(
            $"/v1/convocations/{convocationId}/rescheduling",
            new { slotId = await api.HasSlot(), telling = Telling.RemindOnly },
            ifMatch: ifMatch);

        await answer.IsProblem(status, code);
    }

    [Theory]
    [InlineData("/v1/services?query=%00")]
    [InlineData("/v1/services?query=a&query=b")]
    [InlineData("/v1/services?querry=a")]
    [InlineData("/v1/convocations?from=tomorrow")]
    public async Task A_query_that_we_do_not_understand_is_refused_with_its_name(string url)
    {
        using var answer = await _client.Send(HttpMethod.Get, url);

        await answer.PointsAt(url.Split('?', '=')[1]);
    }

    [Fact]
    public async Task A_route_that_does_not_exist_is_not_found()
    {
        using var answer = await _client.Send(HttpMethod.Get, "/v1/rendez-vous");

        await answer.IsProblem(404, "request.not-found");
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_refused()
    {
        using var answer = await _client.Send(HttpMethod.Delete, "/v1/convocations");

        await answer.IsProblem(405, "request.method");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_media_type_than_json_is_refused(string mediaType)
    {
        using var answer = await _client.SendText(HttpMethod.Post, "/v1/probationers", "lastName=Martin", mediaType: mediaType);

        await answer.IsProblem(415, "request.media-type");
    }

    [Fact]
    public async Task A_problem_is_a_problem_document_whatever_the_client_accepts()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/convocations/{Nobody}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        using var answer = await _client.Send(request);

        await answer.IsProblem(404, "request.not-found");
    }

    [Fact]
    public async Task Whoever_is_not_in_the_directory_may_do_nothing()
    {
        using var answer = await api.As(Guid.CreateVersion7()).Send(HttpMethod.Get, $"/v1/convocations/{Nobody}");

        await answer.IsProblem(403, "access.unknown-agent");
    }

    private static object Person(string lastName) => new { lastName, firstName = "Camille", withoutMobile = "NoMobile" };
}
