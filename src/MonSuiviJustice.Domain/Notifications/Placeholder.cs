using System.Globalization;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>What a text is about: all that a template may say.</summary>
/// <param name="StartsAt">On the clock of the place.</param>
/// <param name="Place">As it is on that day.</param>
/// <param name="Language">In which the date is said.</param>
public sealed record Occasion(
    DateTimeOffset StartsAt,
    PlaceDetails Place,
    MessageLanguage Language = MessageLanguage.French);

/// <summary>
/// A key that a template may hold, and what stands there in the text. The keys are those that services know (predecessor:
/// <c>app/models/notification_type.rb</c>); no key names a person, an agent or an agenda.
/// </summary>
/// <param name="Says">In French, for whoever writes a template.</param>
/// <param name="ValueOf">Null where the place has none.</param>
public sealed record Placeholder(string Key, string Says, Func<Occasion, string?> ValueOf)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly CultureInfo Neutral = CultureInfo.InvariantCulture;

    public static readonly Placeholder Date = new(
        "{rdv.date}",
        "Le jour et la date, par exemple : mardi 15 juin.",
        it => it.Language == MessageLanguage.French
            ? it.StartsAt.ToString("dddd d MMMM", French)
            : $"{Phrases.Of(it.Language)?.Weekday(it.StartsAt.DayOfWeek)} {it.StartsAt.ToString("dd'/'MM", Neutral)}");

    public static readonly Placeholder Hour = new(
        "{rdv.heure}",
        "L'heure au lieu du rendez-vous, par exemple : 9h30.",
        it => it.Language == MessageLanguage.French
            ? it.StartsAt.ToString("H'h'mm", French)
            : it.StartsAt.ToString("HH':'mm", Neutral));

    public static readonly Placeholder Label = new(
        "{lieu.nom}",
        "Le nom du lieu. Il peut dire à un tiers de quoi il s'agit.",
        it => it.Place.Label);

    public static readonly Placeholder Street = new(
        "{lieu.adresse}",
        "L'adresse du lieu, telle qu'elle sera ce jour-là.",
        it => it.Place.Street);

    public static readonly Placeholder Line = new(
        "{lieu.téléphone}",
        "Le téléphone du lieu.",
        it => it.Place.SwitchboardLine);

    public static readonly Placeholder Contact = new(
        "{lieu.contact}",
        "Le téléphone ou l'adresse électronique du lieu, selon son contact principal.",
        it => it.Place.MainContact switch
        {
            ContactMethod.Phone => it.Place.SwitchboardLine ?? it.Place.Mailbox,
            ContactMethod.Email => it.Place.Mailbox ?? it.Place.SwitchboardLine,
        });

    public static readonly Placeholder Link = new(
        "{lieu.lien_info}",
        "La page qui dit comment venir préparé. Jamais suivie d'un point : les téléphones l'avalent.",
        it => it.Place.PreparationLink);

    public static readonly IReadOnlyList<Placeholder> All = [Date, Hour, Label, Street, Line, Contact, Link];

    public static Placeholder? Of(string key) => All.FirstOrDefault(it => it.Key == key);
}
