using JasperFx.Events.Projections;
using Marten;
using MonSuiviJustice.Domain.Replies;

namespace MonSuiviJustice.Projections.Replies;

public static class RepliesStorage
{
    public static StoreOptions AddReplies(this StoreOptions store)
    {
        store.Events.MapEventType<ReplyReceived>("reply_received");
        store.Events.MapEventType<ReplyHandled>("reply_handled");

        store.Projections.Add<ReplyFold>(ProjectionLifecycle.Live);
        return store;
    }
}
