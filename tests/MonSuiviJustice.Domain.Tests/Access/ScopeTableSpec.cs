using MonSuiviJustice.Domain.Access;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Access;

public sealed class ScopeTableSpec
{
    [Fact]
    public void A_scope_allows_what_it_says_and_nothing_else()
    {
        Assert.True(ScopeTable.Allows(["directory", "attendance"], Right.ReadAttendance));
        Assert.False(ScopeTable.Allows(["directory"], Right.ReadAttendance));
        Assert.False(ScopeTable.Allows(["openid", "Attendance", ""], Right.ReadAttendance));
        Assert.False(ScopeTable.Allows([], Right.ReadDirectory));
    }

    [Fact]
    public void A_machine_only_reads() => Assert.All(
        Enum.GetValues<Right>().Where(right => ScopeTable.Allows(ScopeTable.Scopes, right)),
        right => Assert.StartsWith("Read", $"{right}", StringComparison.Ordinal));
}
