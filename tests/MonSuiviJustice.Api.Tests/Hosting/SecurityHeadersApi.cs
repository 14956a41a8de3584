using MonSuiviJustice.Api.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

public sealed class SecurityHeadersApi(ApiHost api)
{
    [Theory]
    [InlineData("/v1/charters/current")]
    [InlineData("/v1/nothing-of-the-kind")]
    [InlineData("/health/live")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_is_kept_nowhere_and_shown_in_no_frame(string url)
    {
        using var answer = await api.AsAdministrator().Send(HttpMethod.Get, url);

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("max-age=", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_pages_that_explain_the_API_may_run_their_scripts()
    {
        using var answer = await api.AsStranger().Send(HttpMethod.Get, "/swagger/index.html");

        Assert.False(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("Idempotency-Key", "a\r\nSet-Cookie: x=1")]
    [InlineData("If-Match", "\"1\"\r\nX-Injected: 1")]
    [InlineData("Act-As", "\r\nX-Injected: 1")]
    public async Task What_is_smuggled_into_a_header_comes_back_in_none(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/probationers");
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await api.AsAdministrator().Send(request);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.False(answer.Headers.Contains("Set-Cookie") || answer.Headers.Contains("X-Injected"));
    }
}
