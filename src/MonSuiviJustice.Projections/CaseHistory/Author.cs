using System.Collections.Concurrent;
using System.Reflection;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Projections.CaseHistory;

/// <summary>The agent who did what a fact tells: its one member that is called so, such as <c>ChangedBy</c>.</summary>
public static class Author
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Members = [];

    /// <summary>Null for what nobody did: a chore, the dispatcher, the provider.</summary>
    public static Guid? Of(IConcernsProbationer fact) =>
        Members.GetOrAdd(fact.GetType(), MemberOf)?.GetValue(fact) as Guid?;

    private static PropertyInfo? MemberOf(Type fact) => fact.GetProperties().SingleOrDefault(member =>
        (member.PropertyType == typeof(Guid) || member.PropertyType == typeof(Guid?))
        && member.Name.EndsWith("By", StringComparison.Ordinal));
}
