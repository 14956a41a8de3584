using System.Globalization;
using MonSuiviJustice.Domain.Emails;

namespace MonSuiviJustice.Domain.Access;

/// <summary>
/// Files that are opened for a reason: by an auditor any, by another agent one that the own right does not reach. Whoever
/// answers for the person is told of the latter.
/// </summary>
public static class BrokenGlass
{
    /// <summary>How long the file then stays open to whoever said why.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>Does this role say why before it is shown who somebody is?</summary>
    public static bool IsAsked(AgentRole role) => role == AgentRole.Auditor;

    /// <summary>What a reason opens: the file, to be read; nothing is changed on the strength of it.</summary>
    public static bool Opens(Right right) => right is Right.ReadProbationer or Right.ReadCaseHistory;

    /// <summary>To the local administrators of each service that follows the person.</summary>
    public static IReadOnlyList<Email> Emails(Guid probationerId, IEnumerable<string> followers, Guid agentId, DateTimeOffset at) =>
    [
        .. followers.Distinct().Select(service => Email.ToService(
            EmailKind.GlassBroken,
            probationerId,
            service,
            string.Create(CultureInfo.InvariantCulture, $"{agentId}/{at.UtcTicks}"))),
    ];

    /// <param name="label">What the service is called.</param>
    /// <param name="page">Where it is told who it was, when and why.</param>
    public static EmailText Letter(string label, string page) => new(
        "Un dossier de votre service a été ouvert depuis un autre service",
        $"""
         Un agent d'un autre service a ouvert le dossier d'une personne que votre service suit ({label}), en donnant un motif.
         Lisez qui, quand et pourquoi, et signalez à l'administration centrale ce qui ne vous paraît pas justifié.

         Ouvrir : {page}
         """);
}
