using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>A row of the queue whose hour has come, with what its text says of the place.</summary>
/// <param name="Mailbox">Where people write instead of calling; null where they call.</param>
internal sealed record DueMessage(
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    MessageRole Role,
    string Street,
    string SwitchboardLine,
    string? Mailbox);
