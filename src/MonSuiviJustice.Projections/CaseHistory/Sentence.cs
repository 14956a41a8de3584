using System.Diagnostics;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Replies;

namespace MonSuiviJustice.Projections.CaseHistory;

/// <summary>
/// The case history tells each fact in one French sentence. No fact is silent, and no sentence says a name, a number or
/// who the agent was.
/// </summary>
public static class Sentence
{
    public static string Of(IConcernsProbationer fact) => fact switch
    {
        ConvocationEvent it => ConvocationSentence.Of(it),
        DivestmentEvent it => DivestmentSentence.Of(it),
        MessageEvent it => MessageSentence.Of(it),
        EscalationEvent it => EscalationSentence.Of(it),
        ReplyEvent it => ReplySentence.Of(it),
        ProbationerEvent it => ProbationerSentence.Of(it),
        _ => throw new UnreachableException($"{fact.GetType().Name} has no sentence."),
    };
}
