using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace MonSuiviJustice.Api.Notifications.Twilio;

/// <summary>Section "Twilio" of the configuration; the secrets come from files or the environment, never from git.</summary>
public sealed class TwilioOptions
{
    public const string Section = "Twilio";

    /// <summary>Another region (Ireland: https://api.dublin.ie1.twilio.com) or a local gateway.</summary>
    public Uri BaseUrl { get; set; } = new("https://api.twilio.com");

    public string AccountSid { get; set; } = "";

    /// <summary>Signs the callbacks, and authenticates calls when there is no API key.</summary>
    public string AuthToken { get; set; } = "";

    /// <summary>The other token while one replaces the other: callbacks signed with either are genuine.</summary>
    public string? OtherAuthToken { get; set; }

    public string? ApiKey { get; set; }

    public string? ApiSecret { get; set; }

    /// <summary>A number, a short code or an alphanumeric sender; or else <see cref="MessagingServiceSid"/>.</summary>
    public string? From { get; set; }

    public string? MessagingServiceSid { get; set; }

    /// <summary>After this, an answer is no longer waited for, and the attempt is uncertain.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After this, no connection was made, so nothing was sent.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Where Twilio reaches us; read from "Notifications:PublicBaseUrl", never from a Host header.</summary>
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>The tokens that a callback may be signed with.</summary>
    public IReadOnlyList<string> CallbackTokens =>
        OtherAuthToken is { Length: > 0 } other ? [AuthToken, other] : [AuthToken];
}

/// <summary>What would make every SMS fail is said at start-up, not at the first reminder.</summary>
internal sealed partial class TwilioOptionsRules : IValidateOptions<TwilioOptions>
{
    public ValidateOptionsResult Validate(string? name, TwilioOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(TwilioOptions options)
    {
        if (!AccountSid().IsMatch(options.AccountSid))
        {
            yield return "Twilio:AccountSid is AC and 32 hexadecimal digits.";
        }

        if (options.AuthToken.Length == 0)
        {
            yield return "Twilio:AuthToken is needed, with an API key too: it signs the callbacks.";
        }

        if (string.IsNullOrEmpty(options.ApiKey) != string.IsNullOrEmpty(options.ApiSecret))
        {
            yield return "Twilio:ApiKey and Twilio:ApiSecret go together.";
        }

        if (string.IsNullOrEmpty(options.From) == string.IsNullOrEmpty(options.MessagingServiceSid))
        {
            yield return "Either Twilio:From or Twilio:MessagingServiceSid says who sends.";
        }

        if (!Reachable(options.BaseUrl))
        {
            yield return "Twilio:BaseUrl is an https address (http on this machine only).";
        }

        // Twilio refuses a callback whose host has an underscore.
        if (!Reachable(options.PublicBaseUrl) || options.PublicBaseUrl?.Host.Contains('_') == true)
        {
            yield return "Notifications:PublicBaseUrl is an https address (http on this machine only), no underscore.";
        }

        if (options.ConnectTimeout <= TimeSpan.Zero || options.Timeout <= options.ConnectTimeout)
        {
            yield return "Twilio:Timeout is longer than Twilio:ConnectTimeout, and both are above zero.";
        }
    }

    private static bool Reachable(Uri? url) =>
        url is { IsAbsoluteUri: true }
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    [GeneratedRegex("^AC[0-9a-fA-F]{32}$")]
    private static partial Regex AccountSid();
}
