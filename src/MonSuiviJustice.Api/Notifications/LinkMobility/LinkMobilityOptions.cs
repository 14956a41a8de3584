using Microsoft.Extensions.Options;

namespace MonSuiviJustice.Api.Notifications.LinkMobility;

/// <summary>Section "LinkMobility" of the configuration; the secrets come from files or the environment, never from git.</summary>
public sealed class LinkMobilityOptions
{
    public const string Section = "LinkMobility";

    public Uri BaseUrl { get; set; } = new("https://europe.ipx.com");

    public string Account { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Alphanumeric, eleven characters at most: nobody can reply to it.</summary>
    public string Sender { get; set; } = "";

    /// <summary>After this, an answer is no longer waited for, and the attempt is uncertain.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After this, no connection was made, so nothing was sent.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(4);
}

/// <summary>What would make every SMS fail is said at start-up, not at the first reminder.</summary>
internal sealed class LinkMobilityOptionsRules : IValidateOptions<LinkMobilityOptions>
{
    public ValidateOptionsResult Validate(string? name, LinkMobilityOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(LinkMobilityOptions options)
    {
        if (options.Account.Length == 0 || options.Password.Length == 0)
        {
            yield return "LinkMobility:Account and LinkMobility:Password are needed.";
        }

        if (options.Sender.Length is 0 or > 11)
        {
            yield return "LinkMobility:Sender has eleven characters at most.";
        }

        if (options.BaseUrl.Scheme != Uri.UriSchemeHttps && !options.BaseUrl.IsLoopback)
        {
            yield return "LinkMobility:BaseUrl is an https address (http on this machine only).";
        }

        if (options.ConnectTimeout <= TimeSpan.Zero || options.Timeout <= options.ConnectTimeout)
        {
            yield return "LinkMobility:Timeout is longer than LinkMobility:ConnectTimeout, and both are above zero.";
        }
    }
}
