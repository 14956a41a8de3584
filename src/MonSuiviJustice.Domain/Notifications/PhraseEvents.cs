using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>A fact of the one stream of what was validated of the phrases.</summary>
public abstract record PhraseEvent : IFact
{
    private protected PhraseEvent() { }

    Guid IFact.StreamId => PhraseCatalogue.Only;
}

/// <summary>Somebody who speaks the language read its phrases beside the French, and they may be sent.</summary>
public sealed record PhrasesValidated(
    MessageLanguage Language,
    string Version,
    Guid ValidatedBy,
    DateTimeOffset ValidatedAt) : PhraseEvent;
