using System.Text.Json;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Api.Tests.Notifications.Twilio;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

/// <summary>
/// Our description under the rules of OpenAPI and of OWASP; <c>tests/contract/openapi.ruleset.mjs</c> says which do not
/// apply, and why.
/// </summary>
public sealed class OpenApiLintApi(ApiHost api)
{
    private const string Spectral = "node_modules/@stoplight/spectral-cli/dist/index.js";

    [Fact]
    public async Task The_description_breaks_no_rule()
    {
        var name = $"described-{Guid.NewGuid():N}.json";
        var file = Path.Combine(ContractScript.Folder, name);
        var document = await api.AsStranger().Get<JsonElement>("/openapi/v1.json");
        await File.WriteAllTextAsync(file, document.GetRawText(), TestContext.Current.CancellationToken);

        try
        {
            var broken = await ContractScript.Says(
                Spectral, "lint", name, "--ruleset", "openapi.ruleset.mjs", "--format", "text", "--quiet");

            Assert.True(broken.Length == 0, broken[..Math.Min(broken.Length, 5_000)]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
