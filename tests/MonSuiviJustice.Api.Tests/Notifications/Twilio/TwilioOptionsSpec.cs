using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MonSuiviJustice.Api.Notifications.Twilio;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Notifications.Twilio;

public sealed class TwilioOptionsSpec
{
    private static readonly string[] Good =
    [
        "Twilio:AccountSid=AC00000000000000000000000000000000",
        "Twilio:AuthToken=token",
        "Twilio:From=MSJ",
        "Notifications:PublicBaseUrl=https://msj.example/",
    ];

    [Fact]
    public void Good_settings_start()
    {
        using var services = TwilioLine.Services(new(), Good);

        services.GetRequiredService<IStartupValidator>().Validate();

        var attemptId = Guid.NewGuid();
        Assert.Equal(
            $"https://msj.example/v1/sms/callbacks/{attemptId}",
            services.GetRequiredService<TwilioCallbacks>().UrlOf(attemptId).AbsoluteUri);
    }

    [Fact]
    public void The_other_token_counts_when_it_is_there()
    {
        Assert.Equal(["a"], new TwilioOptions { AuthToken = "a", OtherAuthToken = "" }.CallbackTokens);
        Assert.Equal(["a", "b"], new TwilioOptions { AuthToken = "a", OtherAuthToken = "b" }.CallbackTokens);
    }

    [Theory]
    [InlineData("Twilio:AccountSid=AC123")]
    [InlineData("Twilio:AuthToken=")]
    [InlineData("Twilio:ApiKey=SK1")]
    [InlineData("Twilio:ApiSecret=secret")]
    [InlineData("Twilio:From=")]
    [InlineData("Twilio:MessagingServiceSid=MG1")]
    [InlineData("Twilio:BaseUrl=http://api.twilio.com")]
    [InlineData("Twilio:BaseUrl=api.twilio.com")]
    [InlineData("Twilio:Timeout=00:00:01")]
    [InlineData("Twilio:ConnectTimeout=00:00:00")]
    [InlineData("Notifications:PublicBaseUrl=")]
    [InlineData("Notifications:PublicBaseUrl=http://msj.example")]
    [InlineData("Notifications:PublicBaseUrl=https://mon_suivi.example")]
    public void A_setting_that_would_fail_every_text_stops_the_start(string setting)
    {
        using var services = TwilioLine.Services(new(), [.. Good, setting]);

        Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);
    }
}
