using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Notifications;

/// <param name="Version">The one that was read.</param>
public sealed record ValidatePhrases(MessageLanguage Language, string Version, Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal OtherVersion = new(
        "phrases.other-version",
        "Ces phrases ne sont pas celles qui ont été relues : relisez-les dans leur version actuelle.");

    public static Decision Decide(PhraseCatalogue catalogue, ValidatePhrases command) => Phrases.Of(command.Language) switch
    {
        { } phrases when phrases.Version == command.Version => catalogue.Of(phrases) is not null
            ? Decision.NothingToDo
            : Decision.Accept(new PhrasesValidated(command.Language, command.Version, command.AgentId, command.At)),
        _ => OtherVersion,
    };
}
