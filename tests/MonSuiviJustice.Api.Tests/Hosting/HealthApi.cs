using System.Text.Json;
using MonSuiviJustice.Api.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Hosting;

public sealed class HealthApi(ApiHost api)
{
    [Fact]
    public async Task Whoever_asks_learns_whether_this_node_is_alive()
    {
        var health = await api.AsStranger().Get<JsonElement>("/health/live");

        Assert.Equal("ok", health.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_ready_node_can_write_and_says_how_much_is_left_to_do()
    {
        var checks = (await api.AsStranger().Get<JsonElement>("/health/ready")).GetProperty("checks");

        Assert.Equal("ok", checks.GetProperty("database").GetProperty("status").GetString());
        Assert.True(checks.GetProperty("projections").GetProperty("data").GetProperty("facts").GetInt64() >= 0);
        Assert.True(checks.GetProperty("smsQueue").GetProperty("data").GetProperty("oldestSeconds").GetDouble() >= 0);
    }
}
