using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>A row of the queue whose hour has come.</summary>
internal sealed record DueMessage(
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    Guid PlaceId,
    MessageRole Role);
