using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Replies;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Replies;

public sealed class ReceiveReplySpec
{
    [Theory]
    [InlineData(ReplyMeaning.Stop, false)]
    [InlineData(ReplyMeaning.Start, false)]
    [InlineData(ReplyMeaning.Yes, false)]
    [InlineData(ReplyMeaning.No, true)]
    [InlineData(ReplyMeaning.Call, true)]
    [InlineData(ReplyMeaning.Other, true)]
    public void What_a_machine_cannot_do_awaits_an_agent(ReplyMeaning meaning, bool awaits) =>
        Given()
            .When(past => Decide(past, meaning))
            .Then(Sample.ReplyReceived with { AwaitsAgent = awaits });

    [Fact]
    public void A_reply_that_the_provider_tells_twice_is_one_reply() =>
        Given(Sample.ReplyReceived)
            .When(past => Decide(past, ReplyMeaning.Call))
            .ThenNothing();

    private static Decision Decide(Past past, ReplyMeaning meaning) => ReceiveReply.Decide(past.Reply, new(
        Sample.ReplyId, Sample.ProbationerId, Sample.Spip, Sample.ConvocationId, meaning, Sample.BookedAt.AddHours(1)));
}
