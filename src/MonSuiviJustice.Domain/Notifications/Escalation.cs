using System.Diagnostics;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

public enum EscalationStep
{
    /// <summary>Somebody asks the person, or those around them, for another number.</summary>
    NumberAsked = 1,

    LetterAsked = 2,

    /// <summary>The person was told, or there is nothing to tell any more.</summary>
    Closed = 3,
}

/// <summary>How somebody whom a text did not reach is told otherwise: one for each convocation, opened as often as needed.</summary>
/// <param name="DueAt">Of the current step.</param>
public sealed record Escalation(
    Guid Id,
    Guid ConvocationId,
    Guid ProbationerId,
    string ServiceCode,
    EscalationStep Step,
    Guid MessageId,
    MessageRole Role,
    string MobileHash,
    DateTimeOffset DueAt)
{
    public static readonly Refusal AlreadyClosed = new(
        "escalation.already-closed",
        "La personne a déjà été prévenue autrement, ou il n'y a plus rien à lui dire.");

    public bool IsOpen => Step != EscalationStep.Closed;

    public static Guid IdOf(Guid convocationId) => StableId.Of("escalation", $"{convocationId}");

    /// <summary>Is what the text said still true, and still ahead?</summary>
    internal static bool IsOfUse(MessageRole role, Convocation convocation, DateTimeOffset at) => role switch
    {
        MessageRole.Summons or MessageRole.Reminder or MessageRole.Rescheduled or MessageRole.AddressChanged =>
            convocation.Status == ConvocationStatus.Booked && at < convocation.StartsAt,
        MessageRole.Cancellation => convocation.Status == ConvocationStatus.Cancelled && at < convocation.StartsAt,
        MessageRole.Missed => false,
    };

    public static Escalation Evolve(Escalation? state, EscalationEvent fact) => (state, fact) switch
    {
        (_, EscalationOpened it) => new(
            Id: it.EscalationId,
            ConvocationId: it.ConvocationId,
            ProbationerId: it.ProbationerId,
            ServiceCode: it.ServiceCode,
            Step: EscalationStep.NumberAsked,
            MessageId: it.MessageId,
            Role: it.Role,
            MobileHash: it.MobileHash,
            DueAt: it.DueAt),
        ({ } before, EscalationLetterAsked it) => before with { Step = EscalationStep.LetterAsked, DueAt = it.LetterDueAt },
        ({ } before, EscalationNumberFound or EscalationLetterSent or EscalationClosed) =>
            before with { Step = EscalationStep.Closed },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
