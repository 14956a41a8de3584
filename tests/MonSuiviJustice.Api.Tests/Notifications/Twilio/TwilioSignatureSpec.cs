using System.Text;
using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using MonSuiviJustice.Api.Notifications.Twilio;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications.Twilio;

/// <summary>The vectors are Twilio's own (its documentation and the tests of twilio-csharp).</summary>
public sealed class TwilioSignatureSpec
{
    private const string Token = "12345";

    private static readonly Uri Url = new("https://mycompany.com/myapp.php?foo=1&bar=2");

    private static readonly Dictionary<string, string> Call = new()
    {
        ["CallSid"] = "CA1234567890ABCDE",
        ["Caller"] = "+14158675309",
        ["Digits"] = "1234",
        ["From"] = "+14158675309",
        ["To"] = "+18005551212",
    };

    private static readonly Gen<string> Word = Gen.String[Gen.Char["abcXYZ019 +&=%éœ€"], 0, 12];

    private static readonly Gen<Dictionary<string, string>> SomeForm = Gen.Dictionary(Word, Word)[0, 12].Select(form =>
        form.DistinctBy(field => field.Key, StringComparer.OrdinalIgnoreCase).ToDictionary());

    [Fact]
    public void The_published_form_has_the_published_signature()
    {
        const string Published = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

        Assert.Equal(Published, TwilioSignature.Compute(Token, Url.AbsoluteUri, Call));
        Assert.True(IsGenuine(Call, Published));
        Assert.False(IsGenuine(Call, Published.ToLowerInvariant()));
        Assert.False(IsGenuine(Call, null));
    }

    [Fact]
    public void The_published_json_has_the_published_signature()
    {
        const string Published = "a1P9ton4QTMOY1B/G65FixnOjDE=";
        const string Hash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        var url = new Uri($"https://mycompany.com/myapp.php?bodySHA256={Hash}&foo=1&bar=2");
        var body = """{"property": "value", "boolean": true}"""u8;

        Assert.True(TwilioSignature.IsGenuine([Token], url, body, Published));
        Assert.False(TwilioSignature.IsGenuine([Token], url, "{}"u8, Published));
        Assert.False(TwilioSignature.IsGenuine([Token], Url, body, Published));
    }

    [Theory]
    [InlineData("https://msj.example/v1", "https://msj.example:443/v1")]
    [InlineData("https://msj.example:8443/v1", "https://msj.example/v1")]
    [InlineData("https://msj.example:8443/v1", "https://msj.example:8443/v1")]
    [InlineData("http://msj.example/v1", "http://msj.example:80/v1")]
    public void The_port_may_be_there_or_not(string ours, string theirs) =>
        Assert.True(IsGenuine(Call, TwilioSignature.Compute(Token, theirs, Call), url: ours));

    [Theory]
    [InlineData("https://evil.example/v1")]
    [InlineData("http://msj.example/v1")]
    [InlineData("https://msj.example/v2")]
    [InlineData("https://msj.example:444/v1")]
    public void Another_address_is_another_signature(string theirs) =>
        Assert.False(IsGenuine(Call, TwilioSignature.Compute(Token, theirs, Call), url: "https://msj.example/v1"));

    [Fact]
    public void Both_tokens_are_good_while_one_replaces_the_other()
    {
        var signed = TwilioSignature.Compute("new", Url.AbsoluteUri, Call);

        Assert.True(TwilioSignature.IsGenuine(["old", "new"], Url, Fields(Call), signed));
        Assert.False(TwilioSignature.IsGenuine(["old"], Url, Fields(Call), signed));
    }

    [Fact]
    public void A_key_that_comes_twice_is_refused()
    {
        var form = new FormCollection(new() { ["To"] = new StringValues(["+331", "+332"]) });
        var signed = TwilioSignature.Compute(Token, Url.AbsoluteUri, [new("To", "+331"), new("To", "+332")]);
        var apart = new KeyValuePair<string, StringValues>[] { new("To", "+331"), new("To", "+332") };

        Assert.False(TwilioSignature.IsGenuine([Token], Url, form, signed));
        Assert.False(TwilioSignature.IsGenuine([Token], Url, apart, signed));
    }

    [Fact]
    public void What_is_signed_checks_whatever_the_form() =>
        SomeForm.Select(Word).Sample((form, token) =>
        {
            var signed = TwilioSignature.Compute(token, Url.AbsoluteUri, form);
            Assert.True(TwilioSignature.IsGenuine([token], Url, new FormCollection(Fields(form)), signed));
        });

    [Fact]
    public void One_changed_value_one_more_field_or_another_token_does_not_check() =>
        SomeForm.Where(form => form.Count > 0).Select(Gen.Int[0, 11]).Sample((form, index) =>
        {
            var signed = TwilioSignature.Compute(Token, Url.AbsoluteUri, form);
            var key = form.Keys.ElementAt(index % form.Count);

            Assert.False(IsGenuine(new(form) { [key] = form[key] + "!" }, signed));
            Assert.False(IsGenuine(new(form) { ["one more"] = "" }, signed));
            Assert.False(TwilioSignature.IsGenuine([Token + "6"], Url, Fields(form), signed));
        });

    [Fact]
    public void A_forged_signature_does_not_check() =>
        Gen.Byte.Array[0, 40].Sample(noise =>
        {
            Assert.False(IsGenuine(Call, Convert.ToBase64String(noise)));
            Assert.False(IsGenuine(Call, Encoding.Latin1.GetString(noise)));
        });

    private static bool IsGenuine(Dictionary<string, string> form, string? signature, string? url = null) =>
        TwilioSignature.IsGenuine([Token], url is null ? Url : new(url), Fields(form), signature);

    private static Dictionary<string, StringValues> Fields(Dictionary<string, string> form) =>
        form.ToDictionary(field => field.Key, field => new StringValues(field.Value));
}
