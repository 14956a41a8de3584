using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>Back to what holds above.</summary>
public sealed record ResetTemplate(ConvocationKind Kind, MessageRole Role, Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(TemplateSet set, ResetTemplate command) =>
        set.Of(command.Kind, command.Role) is null
            ? Decision.NothingToDo
            : Decision.Accept(new TemplateReset(
                Scope: set.Scope,
                Kind: command.Kind,
                Role: command.Role,
                ResetBy: command.AgentId,
                ResetAt: command.At));
}
