using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Notifications;

/// <param name="NamesService">Does the service choose to say on a lock screen who writes?</param>
public sealed record WriteTemplate(
    ConvocationKind Kind,
    MessageRole Role,
    string Text,
    bool NamesService,
    Guid AgentId,
    DateTimeOffset At)
{
    /// <summary>Predecessor: <c>app/models/notification_type.rb</c>.</summary>
    public static readonly Refusal UnknownKey = new(
        "template.unknown-key",
        "Une clé entre accolades n'existe pas : utilisez celles de la liste, telles qu'elles y sont écrites.");

    public static readonly Refusal OutsideAlphabet = new(
        "template.outside-alphabet",
        "Un signe ne peut pas être envoyé par SMS et n'a pas de lettre voisine qui le remplace.");

    public static readonly Refusal NeverSaid = new(
        "template.never-said",
        "Un mot évoque une infraction, une peine ou une menace : il n'a pas sa place dans un SMS.");

    public static readonly Refusal NotDiscreet = new(
        "template.not-discreet",
        "Le texte laisse voir qui écrit sur un écran verrouillé : seul un service peut le choisir, pour lui-même.");

    /// <summary>Predecessor: an advice in <c>docs/conseils_divers.md</c>.</summary>
    public static readonly Refusal LinkEndsSentence = new(
        "template.link-ends-sentence",
        "Un lien est suivi d'une ponctuation que les téléphones prennent pour la fin du lien : laissez une espace après lui.");

    public static readonly Refusal WithoutDate = new(
        "template.without-date",
        "Le texte doit dire la date et l'heure : {rdv.date} et {rdv.heure}.");

    public static readonly Refusal WithoutContact = new(
        "template.without-contact",
        "Le texte doit dire qui joindre : {lieu.contact} ou {lieu.téléphone}.");

    public static readonly Refusal WithoutAddress = new(
        "template.without-address",
        "Le texte d'un changement d'adresse doit dire la nouvelle adresse : {lieu.adresse}.");

    public static readonly Refusal PlaceWithoutValue = new(
        "template.place-without-value",
        "Un des lieux concernés n'a pas ce que le texte annonce, par exemple un téléphone ou un lien d'information.");

    public static readonly Refusal TooLong = new(
        "template.too-long",
        "Avec le plus long nom de lieu et le lien de désinscription, le texte prendrait plus de deux SMS : raccourcissez-le.");

    /// <param name="places">Those of its scope where this kind is held.</param>
    public static Decision Decide(TemplateSet set, IReadOnlyList<PlaceDetails> places, WriteTemplate command)
    {
        var own = set.Of(command.Kind, command.Role);
        var fault = new TemplateFaults(command.Text, command.Role, set.IsNational, command.NamesService, places).All
            .FirstOrDefault();

        return command switch
        {
            _ when own?.Template.Text == command.Text && own.NamesService == command.NamesService => Decision.NothingToDo,
            _ when fault is not null => fault.Because,
            _ => Decision.Accept(new TemplateWritten(
                Scope: set.Scope,
                Kind: command.Kind,
                Role: command.Role,
                Text: command.Text,
                NamesService: command.NamesService,
                WrittenBy: command.AgentId,
                WrittenAt: command.At)),
        };
    }
}
