using System.Diagnostics;
using MonSuiviJustice.Domain.Replies;

namespace MonSuiviJustice.Projections.CaseHistory;

/// <summary>That somebody answered, never what: it is no proof against them.</summary>
internal static class ReplySentence
{
    public static string Of(ReplyEvent fact) => fact switch
    {
        ReplyReceived { AwaitsAgent: true } => "La personne a répondu à un SMS : sa réponse est transmise au service.",
        ReplyReceived => "La personne a répondu à un SMS.",
        ReplyHandled => "Un agent a traité la réponse de la personne à un SMS.",
        _ => throw new UnreachableException($"{fact.GetType().Name} has no sentence."),
    };
}
