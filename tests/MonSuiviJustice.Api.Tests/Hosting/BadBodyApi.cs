using System.Text;
using MonSuiviJustice.Api.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

/// <summary>What clients get wrong in a body, and how they learn where.</summary>
public sealed class BadBodyApi(ApiHost api)
{
    private const string Booking = "/v1/convocations";

    private static readonly Guid Nobody = Guid.CreateVersion7();

    private readonly ApiClient _client = api.AsAdministrator();

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

        await answer.PointsAt("/probationerId");
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

        using var answer = await _client.SendText(HttpMethod.Post, "/v1/probationers", body, chunked: chunked);

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

    private Task<HttpResponseMessage> Send(HttpMethod method, string url, string body) =>
        _client.SendText(method, url, body, key: $"{Guid.CreateVersion7()}");
}
