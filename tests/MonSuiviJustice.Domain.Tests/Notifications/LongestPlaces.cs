using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Tests.Notifications;

/// <summary>
/// The 20 longest names of services and antennas in the reference data, each at an address in one of the 20 seats with the
/// longest names (the streets are common ones), with a mailbox made of one of the 20 longest codes. Lengths are stated, so
/// that nobody shortens one unseen.
/// </summary>
internal static class LongestPlaces
{
    public static readonly IReadOnlyList<PlaceDetails> All =
    [
        Place(
            77, "Service pénitentiaire d'insertion et de probation des Alpes-de-Haute-Provence",
            60, "1 avenue du Général-de-Gaulle, 81370 Saint-Sulpice-la-Pointe",
            "tj-saint-pierre-de-la-reunion@justice.fr"),
        Place(
            74, "Service pénitentiaire d'insertion et de probation des Pyrénées-Atlantiques",
            60, "2 boulevard du Général-Leclerc, 69400 Villefranche-sur-Saône",
            "tj-saint-denis-de-la-reunion@justice.fr"),
        Place(
            74, "Service pénitentiaire d'insertion et de probation du Territoire de Belfort",
            55, "3 rue du Palais-de-Justice, 50100 Cherbourg-en-Cotentin",
            "tpi-saint-pierre-et-miquelon@justice.fr"),
        Place(
            73, "Service pénitentiaire d'insertion et de probation de la Charente-Maritime",
            53, "4 avenue de la République, 10370 Villenauxe-la-Grande",
            "tj-villefranche-sur-saone@justice.fr"),
        Place(
            73, "Service pénitentiaire d'insertion et de probation des Pyrénées-Orientales",
            55, "5 place de l'Hôtel-de-Ville, 88100 Saint-Dié-des-Vosges",
            "tj-cherbourg-en-cotentin@justice.fr"),
        Place(
            73, "Service pénitentiaire d'insertion et de probation de la Seine-Saint-Denis",
            57, "6 avenue du Général-de-Gaulle, 51000 Châlons-en-Champagne",
            "tj-charleville-mezieres@justice.fr"),
        Place(
            72, "Service pénitentiaire d'insertion et de probation de la Loire-Atlantique",
            58, "7 boulevard du Général-Leclerc, 08000 Charleville-Mézières",
            "tj-chalons-en-champagne@justice.fr"),
        Place(
            71, "Service pénitentiaire d'insertion et de probation de Meurthe-et-Moselle",
            53, "8 rue du Palais-de-Justice, 10310 Ville-sous-la-Ferté",
            "tj-les-sables-d-olonne@justice.fr"),
        Place(
            70, "Service pénitentiaire d'insertion et de probation des Bouches-du-Rhône",
            52, "9 avenue de la République, 85100 Les Sables-d'Olonne",
            "tj-evry-courcouronnes@justice.fr"),
        Place(
            70, "Service pénitentiaire d'insertion et de probation de la Seine-Maritime",
            54, "10 place de l'Hôtel-de-Ville, 91000 Évry-Courcouronnes",
            "tj-brive-la-gaillarde@justice.fr"),
        Place(
            69, "Service pénitentiaire d'insertion et de probation des Alpes-Maritimes",
            56, "11 avenue du Général-de-Gaulle, 47300 Villeneuve-sur-Lot",
            "tj-avesnes-sur-helpe@justice.fr"),
        Place(
            69, "Service pénitentiaire d'insertion et de probation de la Haute-Garonne",
            57, "12 boulevard du Général-Leclerc, 19100 Brive-la-Gaillarde",
            "tj-clermont-ferrand@justice.fr"),
        Place(
            69, "Service pénitentiaire d'insertion et de probation des Hautes-Pyrénées",
            52, "13 rue du Palais-de-Justice, 59440 Avesnes-sur-Helpe",
            "tj-bourgoin-jallieu@justice.fr"),
        Place(
            68, "Service pénitentiaire d'insertion et de probation de la Corse-du-Sud",
            50, "14 avenue de la République, 74200 Thonon-les-Bains",
            "tj-boulogne-sur-mer@justice.fr"),
        Place(
            68, "Service pénitentiaire d'insertion et de probation de la Haute-Savoie",
            52, "15 place de l'Hôtel-de-Ville, 85000 La Roche-sur-Yon",
            "tj-thonon-les-bains@justice.fr"),
        Place(
            68, "Service pénitentiaire d'insertion et de probation du Tarn-et-Garonne",
            54, "16 avenue du Général-de-Gaulle, 91100 Corbeil-Essonnes",
            "tj-chalon-sur-saone@justice.fr"),
        Place(
            68, "Service pénitentiaire d'insertion et de probation de la Haute-Vienne",
            55, "17 boulevard du Général-Leclerc, 63000 Clermont-Ferrand",
            "tj-la-roche-sur-yon@justice.fr"),
        Place(
            68, "Service pénitentiaire d'insertion et de probation des Hauts-de-Seine",
            51, "18 rue du Palais-de-Justice, 71100 Chalon-sur-Saône",
            "tj-bourg-en-bresse@justice.fr"),
        Place(
            67, "Service pénitentiaire d'insertion et de probation des Côtes-d'Armor",
            50, "19 avenue de la République, 38300 Bourgoin-Jallieu",
            "tj-digne-les-bains@justice.fr"),
        Place(
            67, "Service pénitentiaire d'insertion et de probation de la Haute-Corse",
            52, "20 place de l'Hôtel-de-Ville, 62200 Boulogne-sur-Mer",
            "tj-lons-le-saunier@justice.fr"),
    ];

    private static PlaceDetails Place(int nameLength, string name, int streetLength, string street, string mailbox)
    {
        if (name.Length != nameLength || street.Length != streetLength)
        {
            throw new InvalidOperationException($"{name}: {name.Length} and {street.Length} letters.");
        }

        return new(name, street, SwitchboardLine: "0102030405", mailbox, ContactMethod.Phone, PreparationLink: null, Kinds: []);
    }
}
