using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Replies;

namespace MonSuiviJustice.Api.Tests.Replies;

internal static class ReplyScenes
{
    /// <summary>As a provider that can receive leaves it: the local one cannot.</summary>
    public static async Task HasReply(this ApiHost api)
    {
        var person = await api.HasProbationer();
        await using var session = api.Store.LightweightSession();
        var replyId = Guid.CreateVersion7();
        session.Events.StartStream<Reply>(
            replyId,
            new ReplyReceived(replyId, person, Scenes.Spip, ConvocationId: null, AwaitsAgent: true, ApiHost.Now));
        await session.SaveChangesAsync();
    }
}
