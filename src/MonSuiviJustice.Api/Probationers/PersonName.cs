using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>A person as agents call them.</summary>
/// <param name="Erased">
/// The vault has forgotten the person: there are no names any more. Never said to an auditor, who is shown names for a reason only.
/// </param>
public sealed record PersonName(Guid Id, string? LastName, string? FirstName, bool Erased = false);

internal static class PersonNames
{
    /// <summary>The names of these people, out of the vault in one batch; whoever was merged has those of the kept file.</summary>
    public static async Task<Func<Guid, PersonName>> Names(
        this HttpContext http,
        IQuerySession session,
        IEnumerable<Guid> people)
    {
        Guid[] asked = [.. people.Distinct()];
        var kept = asked.Length == 0 ? id => id : await session.Kept(asked, http.RequestAborted);
        Guid[] ids = [.. asked.Select(kept).Distinct()];
        var opened = ids.Length == 0
            ? new Dictionary<Guid, OpenedRecord>()
            : await http.Vault().Open(session, ids, http.Opening(), http.RequestAborted);

        return id => opened.GetValueOrDefault(kept(id)) is { Record: var known }
            ? new(id, known.LastName, known.FirstName)
            : new(id, LastName: null, FirstName: null, Erased: !BrokenGlass.IsAsked(http.Agent().Role));
    }
}
