using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Notifications.Twilio;
using MonSuiviJustice.Demo.Gateway;
using MonSuiviJustice.Domain.Notifications;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications.Twilio;

/// <summary>Ours against the provider's own: its library, its calculator, and its description of its API.</summary>
public sealed class ContractSpec
{
    private const int Many = 10_000;

    [Fact]
    public async Task Ten_thousand_forms_are_signed_as_the_provider_signs_them()
    {
        var forms = await ContractScript.Lines<SignedForm>("signatures.mjs", $"{Many}", "1");

        Assert.Equal(Many, forms.Count);
        Assert.All(forms, it => Assert.True(TwilioSignature.IsGenuine(
            [it.Token],
            new Uri(it.Url),
            it.Form.Select(field => KeyValuePair.Create(field.Key, new StringValues(field.Value))),
            it.Signature)));
        Assert.All(forms, it => Assert.False(TwilioSignature.IsGenuine(
            [it.Token],
            new Uri(it.Url),
            it.Form.Select(field => KeyValuePair.Create(field.Key, new StringValues($"{field.Value}.")))
                .Append(KeyValuePair.Create("More", new StringValues(""))),
            it.Signature)));
    }

    [Fact]
    public async Task Ten_thousand_texts_have_as_many_segments_as_the_provider_counts()
    {
        var texts = await ContractScript.Lines<CountedText>("segments.mjs", $"{Many}", "1");

        Assert.Equal(Many, texts.Count);
        Assert.All(texts, it => Assert.Equal(it.Segments, SmsSize.Of(it.Text).Segments));
    }

    [Fact]
    public async Task What_the_description_of_the_provider_allows_is_what_we_call()
    {
        var port = FreePort();
        using var prism = await ContractScript.Serve(
            port,
            ContractScript.Prism,
            "mock", "--errors", "-p", $"{port}", ContractScript.OpenApi);

        try
        {
            await using var line = await Line(port);

            Assert.IsType<SendAnswer.Accepted>(await line.Send(TwilioLine.Sms()));
        }
        finally
        {
            prism.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task What_our_provider_for_tests_answers_is_what_the_description_allows()
    {
        var port = FreePort();
        await using var line = await Line(port);
        using var prism = await ContractScript.Serve(
            port,
            ContractScript.Prism,
            "proxy", "--errors", "-p", $"{port}", ContractScript.OpenApi, $"{line.Provider.BaseAddress}");

        try
        {
            var sms = TwilioLine.Sms();
            var taken = Assert.IsType<SendAnswer.Accepted>(await line.Send(sms));
            var refused = Assert.IsType<SendAnswer.Rejected>(await line.Send(TwilioLine.Sms(to: "+331")));
            var found = await line.Gateway.Find(taken.ProviderId, TwilioLine.Cancellation);
            Assert.Equal(21211, refused.Code);
            Assert.NotNull(found);
            Assert.Equal(["first_page_uri", "uri"], await ViolationsOfList(port, sms.To));
        }
        finally
        {
            prism.Kill(entireProcessTree: true);
        }
    }

    // Prism is not quick to begin with.
    private static Task<TwilioLine> Line(int port) => TwilioLine.Open(
        null,
        $"Twilio:BaseUrl=http://127.0.0.1:{port}",
        "Twilio:Timeout=00:02:00",
        "Twilio:ConnectTimeout=00:01:00");

    // The description says "uri" where the provider, its own examples too, answers with the path alone.
    private static async Task<IReadOnlyList<string>> ViolationsOfList(int port, string to)
    {
        var account = new GatewayOptions();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.AccountSid}:{account.AuthToken}")));
        var answer = await http.GetAsync(
            new Uri($"http://127.0.0.1:{port}/2010-04-01/Accounts/{account.AccountSid}/Messages.json?To={Uri.EscapeDataString(to)}"),
            TwilioLine.Cancellation);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TwilioLine.Cancellation);
        return [.. problem.GetProperty("validation").EnumerateArray()
            .Select(violation => $"{violation.GetProperty("location")[2]}")
            .Order(StringComparer.Ordinal)];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record SignedForm(string Token, string Url, Dictionary<string, string> Form, string Signature);

    private sealed record CountedText(string Text, int Segments);
}
