using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Projections.CaseHistory;

/// <summary>One attempt to hand a text over, and what the provider said of it.</summary>
/// <param name="Wording">Version of the text.</param>
/// <param name="MobileEnding">Last two digits of the number that was called.</param>
/// <param name="Provider">Who was asked; null in facts of before there were several.</param>
/// <param name="ProviderId">What to name to the provider's support; null until it took the text.</param>
/// <param name="Answers">What it said, in the order in which we heard it.</param>
public sealed record MessageTry(
    Guid AttemptId,
    int Number,
    DateTimeOffset AttemptedAt,
    string Wording,
    int Segments,
    string MobileEnding,
    SmsProvider? Provider,
    string? ProviderId,
    FactList<ProviderWord> Answers)
{
    internal static MessageTry Of(MessageAttempted fact) => new(
        AttemptId: fact.AttemptId,
        Number: fact.Number,
        AttemptedAt: fact.AttemptedAt,
        Wording: fact.Wording,
        Segments: fact.Segments,
        MobileEnding: fact.MobileEnding,
        Provider: fact.Provider,
        ProviderId: null,
        Answers: []);

    internal MessageTry Next(MessageEvent fact) => fact switch
    {
        MessageAccepted it => Heard(MessageStatus.Accepted, it.AcceptedAt) with { ProviderId = it.ProviderId },
        MessageSent it => Heard(MessageStatus.Sent, it.SentAt),
        MessageDelivered it => Heard(MessageStatus.Delivered, it.DeliveredAt),
        MessageUndelivered it => Heard(MessageStatus.Undelivered, it.UndeliveredAt, it.Code, it.Fault),
        MessageRejected it => Heard(MessageStatus.Rejected, it.RejectedAt, it.Code, it.Fault),
        MessageDeferred it => Heard(MessageStatus.Deferred, it.DeferredAt),
        MessageUncertain it => Heard(MessageStatus.Uncertain, it.UncertainSince),
        _ => this,
    };

    private MessageTry Heard(MessageStatus status, DateTimeOffset at, int code = 0, DeliveryFault? fault = null) => this with
    {
        Answers = [.. Answers, new(status, at, code == 0 ? null : code, fault)],
    };
}

/// <param name="At">When we heard it.</param>
/// <param name="Code">The provider's, when it gave one.</param>
/// <param name="Fault">What the code means.</param>
public sealed record ProviderWord(MessageStatus Status, DateTimeOffset At, int? Code, DeliveryFault? Fault);
