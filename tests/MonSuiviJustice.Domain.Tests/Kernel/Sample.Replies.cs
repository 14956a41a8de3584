using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Replies;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>What the person answered to the summons.</summary>
public static partial class Sample
{
    public static Guid ReplyId => Reply.IdOf("SM0123456789abcdef0123456789abcdef");

    public static ReplyReceived ReplyReceived => new(
        ReplyId, ProbationerId, ServiceCode: Spip, ConvocationId, AwaitsAgent: true, ReceivedAt: BookedAt.AddHours(1));

    public static ReplyHandled ReplyHandled => new(ReplyId, ProbationerId, HandledBy: AgentId, HandledAt: BookedAt.AddHours(2));

    private static IFact[] ReplyFacts => [ReplyReceived, ReplyHandled];
}
