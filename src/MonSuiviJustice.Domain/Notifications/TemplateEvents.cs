using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>A fact of the stream of the templates that one service, or the whole country, wrote for itself.</summary>
public abstract record TemplateEvent : IFact
{
    private protected TemplateEvent() { }

    /// <summary>The code of a service, or that of the whole country.</summary>
    public abstract string Scope { get; init; }

    Guid IFact.StreamId => TemplateSet.IdOf(Scope);
}

/// <param name="Text">With keys where the date, the hour and the place stand. It names nobody.</param>
/// <param name="NamesService">Did the service choose to say on a lock screen who writes?</param>
public sealed record TemplateWritten(
    string Scope,
    ConvocationKind Kind,
    MessageRole Role,
    string Text,
    bool NamesService,
    Guid WrittenBy,
    DateTimeOffset WrittenAt) : TemplateEvent;

/// <summary>What holds above holds here again: the national text for a service, the built-in one for the country.</summary>
public sealed record TemplateReset(
    string Scope,
    ConvocationKind Kind,
    MessageRole Role,
    Guid ResetBy,
    DateTimeOffset ResetAt) : TemplateEvent;
