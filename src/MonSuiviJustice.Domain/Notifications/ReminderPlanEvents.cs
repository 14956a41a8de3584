using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>A fact of the stream of the plans that one service, or the whole country, made for itself.</summary>
public abstract record ReminderPlanEvent : IFact
{
    private protected ReminderPlanEvent() { }

    /// <summary>The code of a service, or that of the whole country.</summary>
    public abstract string Scope { get; init; }

    Guid IFact.StreamId => ReminderPlanSet.IdOf(Scope);
}

/// <param name="Silent">Of what no text is sent; null for none.</param>
/// <param name="Hours">Within which texts leave; null for those of everywhere.</param>
public sealed record ReminderPlanWritten(
    string Scope,
    ConvocationKind Kind,
    FactList<ReminderStep> Steps,
    Guid WrittenBy,
    DateTimeOffset WrittenAt,
    FactList<MessageRole>? Silent = null,
    DayHours? Hours = null) : ReminderPlanEvent;

/// <summary>What holds above holds here again.</summary>
public sealed record ReminderPlanReset(
    string Scope,
    ConvocationKind Kind,
    Guid ResetBy,
    DateTimeOffset ResetAt) : ReminderPlanEvent;
