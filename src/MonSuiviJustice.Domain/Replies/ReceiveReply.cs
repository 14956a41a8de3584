using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Replies;

/// <summary>A person answered a text (evidence, M4: a word is obeyed, anything else goes to the inbox of the service).</summary>
/// <param name="ConvocationId">The next one of the person; null when there is none.</param>
public sealed record ReceiveReply(
    Guid ReplyId,
    Guid ProbationerId,
    string ServiceCode,
    Guid? ConvocationId,
    ReplyMeaning Meaning,
    DateTimeOffset At)
{
    /// <param name="known">What is known of this reply: the provider may tell it twice.</param>
    public static Decision Decide(Reply? known, ReceiveReply command) => known is null
        ? Decision.Accept(new ReplyReceived(
            ReplyId: command.ReplyId,
            ProbationerId: command.ProbationerId,
            ServiceCode: command.ServiceCode,
            ConvocationId: command.ConvocationId,
            AwaitsAgent: AwaitsAgent(command.Meaning),
            ReceivedAt: command.At))
        : Decision.NothingToDo;

    private static bool AwaitsAgent(ReplyMeaning meaning) => meaning switch
    {
        ReplyMeaning.Stop or ReplyMeaning.Start or ReplyMeaning.Yes => false,
        ReplyMeaning.No or ReplyMeaning.Call or ReplyMeaning.Other => true,
    };
}
