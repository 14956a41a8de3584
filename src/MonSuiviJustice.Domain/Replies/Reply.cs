using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Replies;

/// <summary>What somebody answered to a text.</summary>
public sealed record Reply(Guid Id, Guid ProbationerId, string ServiceCode, bool AwaitsAgent)
{
    /// <summary>By what the provider calls it: it may be told twice.</summary>
    public static Guid IdOf(string providerId) => StableId.Of("reply", providerId);

    public static Reply Evolve(Reply? state, ReplyEvent fact) => (state, fact) switch
    {
        (null, ReplyReceived it) => new(it.ReplyId, it.ProbationerId, it.ServiceCode, it.AwaitsAgent),
        ({ } reply, ReplyHandled) => reply with { AwaitsAgent = false },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
