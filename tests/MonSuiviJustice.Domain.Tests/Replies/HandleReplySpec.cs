using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Replies;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Replies;

public sealed class HandleReplySpec
{
    [Fact]
    public void What_an_agent_has_dealt_with_leaves_the_inbox() =>
        Given(Sample.ReplyReceived)
            .When(Decide)
            .Then(Sample.ReplyHandled);

    [Fact]
    public void Two_agents_do_not_deal_with_it_twice() =>
        Given(Sample.ReplyReceived, Sample.ReplyHandled)
            .When(Decide)
            .ThenRefused(HandleReply.NothingAwaited);

    [Fact]
    public void A_word_that_was_obeyed_awaits_nobody() =>
        Given(Sample.ReplyReceived with { AwaitsAgent = false })
            .When(Decide)
            .ThenRefused(HandleReply.NothingAwaited);

    private static Decision Decide(Past past) => HandleReply.Decide(
        past.Reply ?? throw new InvalidOperationException(),
        new(Sample.AgentId, Sample.BookedAt.AddHours(2)));
}
