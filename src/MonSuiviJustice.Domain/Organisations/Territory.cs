namespace MonSuiviJustice.Domain.Organisations;

/// <summary>A part of France that has public holidays of its own.</summary>
public enum Territory
{
    /// <summary>Metropolitan France but for the three departments of the east.</summary>
    Mainland = 1,

    /// <summary>Moselle, Bas-Rhin and Haut-Rhin, which keep their local law.</summary>
    AlsaceMoselle = 2,
    Guadeloupe = 3,
    Martinique = 4,
    Guyane = 5,
    Reunion = 6,
    Mayotte = 7,
    SaintPierreEtMiquelon = 8,
    SaintBarthelemy = 9,
    SaintMartin = 10,
    WallisEtFutuna = 11,
    FrenchPolynesia = 12,
    NewCaledonia = 13,
}

public static class TerritoryTable
{
    private static readonly Dictionary<string, Territory> Zones = new()
    {
        ["Europe/Paris"] = Territory.Mainland,
        ["America/Guadeloupe"] = Territory.Guadeloupe,
        ["America/Martinique"] = Territory.Martinique,
        ["America/Cayenne"] = Territory.Guyane,
        ["Indian/Reunion"] = Territory.Reunion,
        ["Indian/Mayotte"] = Territory.Mayotte,
        ["America/Miquelon"] = Territory.SaintPierreEtMiquelon,
        ["America/St_Barthelemy"] = Territory.SaintBarthelemy,
        ["America/Marigot"] = Territory.SaintMartin,
        ["Pacific/Wallis"] = Territory.WallisEtFutuna,
        ["Pacific/Tahiti"] = Territory.FrenchPolynesia,
        ["Pacific/Marquesas"] = Territory.FrenchPolynesia,
        ["Pacific/Gambier"] = Territory.FrenchPolynesia,
        ["Pacific/Noumea"] = Territory.NewCaledonia,
    };

    /// <summary>The IANA names of the zones where France has services, or could have.</summary>
    public static IReadOnlyCollection<string> TimeZones => Zones.Keys;

    /// <summary>The territory of a commune, by its INSEE code.</summary>
    /// <remarks>
    /// Saint-Barthélemy (97701) and Saint-Martin (97801) have left Guadeloupe; 97123 and 97127 are their codes from then.
    /// </remarks>
    public static Territory OfCommune(string insee) => insee switch
    {
        "97123" => Territory.SaintBarthelemy,
        "97127" => Territory.SaintMartin,
        ['5', '7', ..] or ['6', '7' or '8', ..] => Territory.AlsaceMoselle,
        ['9', '7', '1', ..] => Territory.Guadeloupe,
        ['9', '7', '2', ..] => Territory.Martinique,
        ['9', '7', '3', ..] => Territory.Guyane,
        ['9', '7', '4', ..] => Territory.Reunion,
        ['9', '7', '5', ..] => Territory.SaintPierreEtMiquelon,
        ['9', '7', '6', ..] => Territory.Mayotte,
        ['9', '7', '7', ..] => Territory.SaintBarthelemy,
        ['9', '7', '8', ..] => Territory.SaintMartin,
        ['9', '8', '6', ..] => Territory.WallisEtFutuna,
        ['9', '8', '7', ..] => Territory.FrenchPolynesia,
        ['9', '8', '8', ..] => Territory.NewCaledonia,
        _ => Territory.Mainland,
    };

    /// <summary>For what was opened before facts told the territory: a zone does not set Alsace-Moselle apart.</summary>
    public static Territory OfTimeZone(string timeZone) => Zones.GetValueOrDefault(timeZone, Territory.Mainland);
}
