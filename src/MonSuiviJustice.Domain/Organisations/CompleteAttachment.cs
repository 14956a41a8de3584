using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>Everybody concerned is attached: whoever the service stops following later is not attached again.</summary>
public sealed record CompleteAttachment(Guid AttachmentId, DateTimeOffset At)
{
    public static Decision Decide(Service service, CompleteAttachment command) =>
        service.Attachments.Contains(command.AttachmentId)
            ? Decision.Accept(new ServiceAttachmentCompleted(service.Code, command.AttachmentId, CompletedAt: command.At))
            : Decision.NothingToDo;
}
