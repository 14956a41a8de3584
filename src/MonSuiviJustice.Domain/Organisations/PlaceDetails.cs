using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>What people are told of a place, and what is held there.</summary>
/// <param name="Label">As people know it.</param>
/// <param name="Street">Where to go, in one line.</param>
/// <param name="SwitchboardLine">Whom to call; null where people only write.</param>
/// <param name="Mailbox">Where to write; null where people only call.</param>
/// <param name="MainContact">The one of the two that texts name.</param>
/// <param name="PreparationLink">A page that says how to come prepared; null when there is none yet.</param>
public sealed record PlaceDetails(
    string Label,
    string Street,
    string? SwitchboardLine,
    string? Mailbox,
    ContactMethod MainContact,
    string? PreparationLink,
    FactList<ConvocationKind> Kinds)
{
    /// <summary>Predecessor: <c>app/models/slot.rb</c> checks it per slot, too late to be understood.</summary>
    public static readonly Refusal ForeignKind = new(
        "place.foreign-kind",
        "Un des types de convocation ne se tient pas dans ce type de service.");

    public static readonly Refusal WithoutKind = new(
        "place.without-kind",
        "Indiquez au moins un type de convocation pour ce lieu.");

    /// <summary>Predecessor: <c>app/models/place.rb</c>, as the next one.</summary>
    public static readonly Refusal WithoutLine = new(
        "place.without-line",
        "Indiquez le téléphone de ce lieu, ou l'adresse électronique comme contact principal.");

    public static readonly Refusal WithoutMailbox = new(
        "place.without-mailbox",
        "Indiquez l'adresse électronique de ce lieu, ou le téléphone comme contact principal.");

    public static readonly Refusal NotALine = new(
        "place.not-a-line",
        "Ce numéro de téléphone n'est pas un numéro français valide.");

    public static readonly Refusal NotAMailbox = new(
        "place.not-a-mailbox",
        "Cette adresse électronique est mal formée.");

    public static readonly Refusal NotALink = new(
        "place.not-a-link",
        "Le lien d'information doit être une adresse web complète, par exemple https://exemple.fr/venir.");

    /// <summary>As it is kept: no spaces around, the line without spaces, each kind once.</summary>
    public PlaceDetails Normalised() => this with
    {
        Label = Label.Trim(),
        Street = Street.Trim(),
        SwitchboardLine = Given(SwitchboardLine) is { } line ? PhoneLine.Normalised(line) ?? line : null,
        Mailbox = Given(Mailbox),
        PreparationLink = Given(PreparationLink),
        Kinds = [.. Kinds.Distinct()],
    };

    /// <summary>Why a place of that type of service cannot be so; null when it can.</summary>
    public Refusal? FaultAt(ServiceType host) => this switch
    {
        { Kinds.Count: 0 } => WithoutKind,
        _ when Kinds.Any(kind => KindTable.Of(kind).HeldBy is { } only && only != host) => ForeignKind,
        { MainContact: ContactMethod.Phone, SwitchboardLine: null } => WithoutLine,
        { MainContact: ContactMethod.Email, Mailbox: null } => WithoutMailbox,
        { SwitchboardLine: { } line } when PhoneLine.Normalised(line) is null => NotALine,
        { Mailbox: { } mailbox } when !IsMailbox(mailbox) => NotAMailbox,
        { PreparationLink: { } link } when !IsLink(link) => NotALink,
        _ => null,
    };

    /// <summary>One name, one domain with a dot: what else is wrong, the first letter tells.</summary>
    public static bool IsMailbox(string text) =>
        text.Split('@') is [{ Length: > 0 }, { Length: > 2 } domain]
        && !text.Any(char.IsWhiteSpace)
        && domain.Split('.') is { Length: > 1 } parts
        && parts.All(part => part.Length > 0);

    private static string? Given(string? text) => text?.Trim() is { Length: > 0 } given ? given : null;

    private static bool IsLink(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme is "https" or "http" && link.Host.Contains('.');
}
