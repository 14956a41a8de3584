using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>Which versions of phrases may be sent.</summary>
public sealed record PhraseCatalogue(Guid Id, FactList<PhrasesValidated> Validated)
{
    /// <summary>The stream.</summary>
    public static readonly Guid Only = StableId.Of("phrases", "all");

    public static readonly PhraseCatalogue Empty = new(Only, Validated: []);

    public PhrasesValidated? Of(Phrases phrases) =>
        Validated.FirstOrDefault(fact => fact.Language == phrases.Language && fact.Version == phrases.Version);

    public static PhraseCatalogue Evolve(PhraseCatalogue? state, PhraseEvent fact) => fact switch
    {
        PhrasesValidated it => new(Only, [.. state?.Validated ?? [], it]),
        _ => throw new UnreachableException($"{fact.GetType().Name} is no fact of phrases."),
    };
}
