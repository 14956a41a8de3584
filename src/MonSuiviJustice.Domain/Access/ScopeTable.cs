using static MonSuiviJustice.Domain.Access.Right;

namespace MonSuiviJustice.Domain.Access;

/// <summary>
/// What a machine may use of the rights of its role, as the scopes of its token say (RFC 6749, 3.3): it reads, and no scope
/// lets it write. Whatever is not here is forbidden to machines.
/// </summary>
public static class ScopeTable
{
    private static readonly Dictionary<string, Right[]> Rights = new()
    {
        ["directory"] = [ReadDirectory],
        ["attendance"] = [ReadAttendance],
        ["agenda"] = [ReadAgenda],
        ["history"] = [ReadProbationer, ReadConvocation, ReadCaseHistory, ReadDivestment, ReadOpenings],
        ["chain"] = [ReadChain],
    };

    public static IReadOnlyCollection<string> Scopes => Rights.Keys;

    public static bool Allows(IEnumerable<string> scopes, Right right) =>
        scopes.Any(scope => Rights.TryGetValue(scope, out var rights) && rights.Contains(right));
}
