using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using MonSuiviJustice.Api.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

/// <summary>The real program in a process of its own: it says what it lacks and ends.</summary>
public sealed class StartUpApi
{
    private static readonly Dictionary<string, string> Complete = new()
    {
        ["ConnectionStrings__Postgres"] = "Host=127.0.0.1;Port=1;Database=nothing;Username=nobody",
        ["Auth__SigningKey"] = NewSigningKey(),
        ["Vault__MasterKey"] = Convert.ToBase64String(new byte[32]),
        ["Chain__SigningKey"] = NewSigningKey(),
    };

    // Not the copy beside these tests: there it would find half of their libraries.
    private static readonly string Program = Path.Combine(
        AppContext.BaseDirectory.Replace("tests/MonSuiviJustice.Api.Tests", "src/MonSuiviJustice.Api", StringComparison.Ordinal),
        "MonSuiviJustice.Api.dll");

    [Theory]
    [InlineData("ConnectionStrings__Postgres", "ConnectionStrings:Postgres is missing")]
    [InlineData("Auth__SigningKey", "Auth:SigningKey is missing")]
    [InlineData("Vault__MasterKey", "Vault:MasterKey is missing")]
    [InlineData("Chain__SigningKey", "Chain:SigningKey is missing")]
    public async Task It_refuses_to_start_and_says_what_is_missing(string setting, string message)
    {
        var settings = new Dictionary<string, string>(Complete);
        settings.Remove(setting);

        var (code, said) = await Start(settings);

        Assert.NotEqual(0, code);
        Assert.Contains(message, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_names_all_that_is_missing_at_once()
    {
        var (code, said) = await Start([]);

        Assert.NotEqual(0, code);
        Assert.All(
            ["ConnectionStrings:Postgres", "Auth:SigningKey", "Vault:MasterKey", "Chain:SigningKey"],
            name => Assert.Contains($"{name} is missing", said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Auth")]
    [InlineData("Vault")]
    [InlineData("Chain")]
    public async Task It_refuses_to_start_with_a_key_that_cannot_be_read(string keyOf)
    {
        var name = Complete.Keys.Single(setting => setting.StartsWith(keyOf, StringComparison.Ordinal));

        var (code, said) = await Start(new(Complete) { [name] = "c2hvcnQ=" });

        Assert.NotEqual(0, code);
        Assert.Contains($"{name.Replace("__", ":", StringComparison.Ordinal)} is no key", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Auth__SigningKey")]
    [InlineData("Vault__MasterKey")]
    [InlineData("Chain__SigningKey")]
    public async Task Outside_development_it_refuses_the_keys_of_the_repository(string setting)
    {
        var compose = await File.ReadAllTextAsync(
            Path.Combine(Checkout.Root, "docker-compose.yml"),
            TestContext.Current.CancellationToken);
        var key = Regex.Match(compose, $@"{setting}: (\S+)").Groups[1].Value;

        var (code, said) = await Start(new(Complete) { [setting] = key });

        Assert.NotEqual(0, code);
        Assert.Contains($"{setting.Replace("__", ":", StringComparison.Ordinal)} is a key for development", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_refuses_to_start_without_the_files_of_its_keys()
    {
        var (code, said) = await Start(new(Complete)
        {
            ["Auth__SigningKeyFile"] = "/nowhere/issuer-keys",
            ["Vault__MasterKeyFile"] = "/nowhere/master-keys",
            ["Chain__SigningKeyFile"] = "/nowhere/chain-keys",
        });

        Assert.NotEqual(0, code);
        Assert.Contains("Auth:SigningKeyFile cannot be read", said, StringComparison.Ordinal);
        Assert.Contains("Vault:MasterKeyFile cannot be read", said, StringComparison.Ordinal);
        Assert.Contains("Chain:SigningKeyFile cannot be read", said, StringComparison.Ordinal);
    }

    private static string NewSigningKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Convert.ToBase64String(key.ExportPkcs8PrivateKey());
    }

    private static async Task<(int Code, string Said)> Start(Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Program])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";

        foreach (var name in Complete.Keys)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var outputs = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        // The words of a long message may stand on several lines.
        return (process.ExitCode, string.Join(' ', string.Concat(outputs).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
