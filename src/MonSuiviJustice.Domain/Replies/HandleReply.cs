using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Replies;

/// <summary>An agent has read a reply, and done what it asked for.</summary>
public sealed record HandleReply(Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal NothingAwaited = new(
        "reply.nothing-awaited",
        "Cette réponse n'attend rien, ou un collègue s'en est déjà occupé.");

    public static Decision Decide(Reply reply, HandleReply command) => reply.AwaitsAgent
        ? Decision.Accept(new ReplyHandled(reply.Id, reply.ProbationerId, HandledBy: command.AgentId, HandledAt: command.At))
        : NothingAwaited;
}
