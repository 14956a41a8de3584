namespace MonSuiviJustice.Domain.Tests.Kernel;

public static class FrenchZones
{
    public static readonly string[] All =
    [
        "Europe/Paris", "America/Martinique", "America/Guadeloupe", "America/Cayenne", "America/Miquelon",
        "Indian/Reunion", "Indian/Mayotte", "Pacific/Noumea", "Pacific/Wallis", "Pacific/Tahiti", "Pacific/Marquesas",
        "Pacific/Gambier",
    ];
}
