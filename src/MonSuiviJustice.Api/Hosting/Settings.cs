namespace MonSuiviJustice.Api.Hosting;

/// <summary>What the configuration must say before anything starts.</summary>
internal static class Settings
{
    private static readonly (string Name, string? OrElse, int KeyBytes, string Why)[] Required =
    [
        ("ConnectionStrings:Postgres", null, 0, "there is no application without its database"),
        ("Auth:SigningKey", null, 32, "nobody could sign in"),
        ("Vault:MasterKey", "Vault:MasterKeyFile", 32, "no name and no number could be read"),
    ];

    /// <summary>All that is missing at once, so that nobody starts three times to learn three things; null when nothing is.</summary>
    public static string? Missing(this WebApplicationBuilder builder)
    {
        var faults = Required
            .Select(setting => FaultOf(setting.Name, setting.OrElse, setting.KeyBytes, setting.Why, builder.Configuration))
            .OfType<string>()
            .ToArray();

        return faults.Length == 0
            ? null
            : string.Join(Environment.NewLine, ["The application does not start.", .. faults, .. Help(builder.Environment)]);
    }

    private static string? FaultOf(string name, string? orElse, int keyBytes, string why, ConfigurationManager configuration)
    {
        var given = configuration[name];

        if (string.IsNullOrWhiteSpace(given))
        {
            return orElse is not null && configuration[orElse] is { Length: > 0 } ? null : $"{name} is missing: {why}.";
        }

        return IsKey(given, keyBytes) ? null : $"{name} is no key: it must be {keyBytes} bytes or more in base 64.";
    }

    private static bool IsKey(string given, int bytes) =>
        bytes == 0 || (Convert.TryFromBase64String(given, new byte[given.Length], out var written) && written >= bytes);

    private static string[] Help(IWebHostEnvironment environment) =>
        environment.IsDevelopment() ? ["./dev up starts it with all of them."] : [];
}
