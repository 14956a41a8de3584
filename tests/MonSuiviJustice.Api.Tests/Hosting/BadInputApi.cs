using System.Net.Http.Headers;
using System.Text;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

/// <summary>What clients get wrong, and how they learn where.</summary>
public sealed class BadInputApi(ApiHost api)
{
    private const string Booking = "/v1/convocations";

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
        using var answer = await Send(new(method), url.Replace("{0}", $"{Nobody}"), body?.Replace("{0}", $"{Nobody}"));

        await answer.IsProblem(404, "request.not-found");
    }

    [Fact]
    public async Task An_unknown_member_is_refused_where_it_stands()
    {
        using var answer = await Send(
            HttpMethod.Post,
            Booking,
            $$"""{"slotId":"{{Nobody}}","probationerId":"{{Nobody}}","colour":"red","a/b":1}""");

        await answer.PointsAt("/colour", "/a~1b");
    }

    [Fact]
    public async Task Each_missing_member_is_named()
    {
        using var answer = await Send(HttpMethod.Post, Booking, "{}");

        await answer.PointsAt("/slotId", "/probationerId");
    }

    [Theory]
    [InlineData("""{"lastName":12,"firstName":"Camille"}""", "/lastName")]
    [InlineData("""{"lastName":null,"firstName":"Camille"}""", "/lastName")]
    [InlineData("""{"lastName":"Martin","firstName":["Camille"]}""", "/firstName")]
    [InlineData("""{"lastName":"Martin","firstName":"Camille","withoutMobile":"Never"}""", "/withoutMobile")]
    [InlineData("""{"lastName":"Martin","firstName":"Camille","withoutMobile":2}""", "/withoutMobile")]
    [InlineData("""{"lastName":"Martin","lastName":"Martin","firstName":"Camille"}""", "/lastName")]
    [InlineData("""{"lastName":"Mar\u0000tin","firstName":"Camille"}""", "/lastName")]
    [InlineData("""{"lastName":"\ud800","firstName":"Camille"}""", "/lastName")]
    public async Task A_value_of_another_shape_is_refused_where_it_stands(string body, string place)
    {
        using var answer = await Send(HttpMethod.Post, "/v1/probationers", body);

        await answer.PointsAt(place);
    }

    [Fact]
    public async Task A_wrong_element_of_a_list_is_named_by_its_place()
    {
        using var answer = await Send(
            HttpMethod.Post,
            "/v1/services/spip-92/places",
            """{"label":"SPIP","street":"1 rue X","switchboardLine":"0199001234","kinds":["FirstSpip","Party"]}""");

        await answer.PointsAt("/kinds/1");
    }

    [Fact]
    public async Task Every_text_that_is_too_long_or_blank_is_named_with_its_limits()
    {
        var body = $$"""{"lastName":"{{new string('x', 101)}}","firstName":"   ","mobile":"{{new string('6', 31)}}"}""";

        using var answer = await Send(HttpMethod.Post, "/v1/probationers", body);

        await answer.PointsAt("/lastName", "/firstName", "/mobile");
        Assert.Contains("Entre 1 et 100 caractères.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_number_out_of_its_range_is_refused_where_it_stands()
    {
        using var answer = await Send(
            HttpMethod.Post,
            $"/v1/agendas/{Nobody}/slots",
            """{"kind":"FirstSpip","date":"2031-03-04","time":"10:00","capacity":0,"minutes":2000}""");

        await answer.PointsAt("/capacity", "/minutes");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"lastName\":")]
    [InlineData("{} {}")]
    [InlineData("é\u0001")]
    public async Task What_is_no_json_object_is_refused(string body)
    {
        using var answer = await Send(HttpMethod.Post, "/v1/probationers", body);

        await answer.PointsAt("");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_64_KB_is_refused(bool chunked)
    {
        var body = $$"""{"lastName":"{{new string('x', 64 * 1024)}}","firstName":"Camille"}""";

        using var answer = await Send(HttpMethod.Post, "/v1/probationers", body, chunked: chunked);

        await answer.IsProblem(413, "request.too-large");
    }

    [Fact]
    public async Task A_form_over_64_KB_is_refused_where_anybody_may_post()
    {
        using var content = new StringContent(
            $"To={new string('x', 64 * 1024)}", Encoding.ASCII, "application/x-www-form-urlencoded");

        using var answer = await api.AsStranger().Send(new(HttpMethod.Post, $"/v1/sms/callbacks/{Nobody}") { Content = content });

        await answer.IsProblem(413, "request.too-large");
    }

    [Theory]
    [InlineData("")]
    [InlineData("201 characters")]
    public async Task A_write_without_a_usable_key_is_refused(string key)
    {
        using var answer = await Send(
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

    [Fact]
    public async Task A_route_that_does_not_exist_is_not_found()
    {
        using var answer = await _client.Send(HttpMethod.Get, "/v1/rendez-vous");

        await answer.IsProblem(404, "request.not-found");
    }

    [Fact]
    public async Task A_method_that_does_not_exist_is_refused()
    {
        using var answer = await _client.Send(HttpMethod.Delete, Booking);

        await answer.IsProblem(405, "request.method");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_media_type_than_json_is_refused(string mediaType)
    {
        using var answer = await Send(HttpMethod.Post, "/v1/probationers", "lastName=Martin", mediaType: mediaType);

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

    private Task<HttpResponseMessage> Send(
        HttpMethod method,
        string url,
        string? body,
        string? key = "one",
        bool chunked = false,
        string mediaType = "application/json")
    {
        var request = new HttpRequestMessage(method, url);

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, mediaType);
            request.Content.Headers.ContentLength = chunked ? null : request.Content.Headers.ContentLength;
            request.Headers.TransferEncodingChunked = chunked;
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key == "one" ? $"{Guid.CreateVersion7()}" : key);
        }

        return _client.Send(request);
    }
}
