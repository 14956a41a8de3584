namespace MonSuiviJustice.Domain.Access;

/// <summary>
/// What every agent promises before anything else (predecessor: <c>security_charter_acceptances_controller.rb</c>). A new
/// wording that asks for more is a new version, and everybody reads it again.
/// </summary>
public static class Charter
{
    /// <summary>The version in force.</summary>
    public const int Version = 1;

    public static readonly IReadOnlyList<CharterArticle> Articles =
    [
        new(
            "Champ d'application",
            "La charte vaut pour toute personne qui utilise Mon Suivi Justice, quels que soient son service, son rôle et la durée de son accès."),
        new(
            "Conditions d'utilisation",
            "L'outil sert à convoquer et à suivre les personnes placées sous main de justice, et à rien d'autre. L'accès est personnel : "
            + "il ne se prête pas, et il prend fin avec les fonctions qui le justifient."),
        new(
            "Principes de sécurité",
            "Chacun garde ses moyens d'identification secrets, verrouille son poste quand il s'en éloigne, n'emporte aucune donnée hors "
            + "des outils de travail et signale sans attendre toute anomalie à l'administrateur de son service."),
        new(
            "Données personnelles",
            "Seuls les dossiers utiles au service sont ouverts, et chaque consultation est enregistrée avec son auteur, son heure et son "
            + "motif. Les commentaires s'en tiennent aux faits utiles au suivi ; la personne peut en demander la copie."),
        new(
            "Manquements",
            "Un usage contraire à la charte peut entraîner le retrait de l'accès, sans préjudice des suites disciplinaires et pénales."),
        new(
            "Entrée en vigueur",
            "La charte s'applique à chaque agent dès qu'il l'a acceptée ; sans acceptation, l'outil reste fermé."),
    ];
}

public sealed record CharterArticle(string Title, string Text);
