namespace MonSuiviJustice.Demo.Hearing;

/// <summary>A court, its SPIP, and a commune for which both are competent.</summary>
/// <param name="Insee">Of the commune.</param>
/// <param name="Mobiles">How mobile numbers begin there, up to the last five or six digits.</param>
/// <param name="IsOpen">Do both use the tool?</param>
internal sealed record Jurisdiction(
    string City,
    string Insee,
    string Court,
    string Spip,
    string Zone,
    string Mobiles,
    bool IsOpen)
{
    public static readonly Jurisdiction Nanterre =
        new("Nanterre", "92050", "tj-nanterre", "spip-92", "Europe/Paris", "+3361292", IsOpen: true);

    public static readonly Jurisdiction Pontoise =
        new("Cergy", "95127", "tj-pontoise", "spip-95", "Europe/Paris", "+3361295", IsOpen: true);

    public static readonly Jurisdiction Versailles =
        new("Versailles", "78646", "tj-versailles", "spip-78", "Europe/Paris", "+3361278", IsOpen: true);

    public static readonly Jurisdiction Bobigny =
        new("Bobigny", "93008", "tj-bobigny", "spip-93", "Europe/Paris", "+3361293", IsOpen: false);

    public static readonly Jurisdiction FortDeFrance = new(
        "Fort-de-France", "97209", "tj-fort-de-france", "spip-972", "America/Martinique", "+5966962", IsOpen: true);

    public static readonly IReadOnlyList<Jurisdiction> All = [Nanterre, Pontoise, Versailles, Bobigny, FortDeFrance];

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <summary>Where somebody who lives here is convened: a service that does not use the tool yet falls back on Nanterre.</summary>
    public Jurisdiction Receives => IsOpen ? this : Nanterre;

    public Guid Clerk => AgentIds.Of("SentenceClerk", Court);

    public Guid LocalAdministrator => AgentIds.Of("LocalAdministrator", Court);

    public Guid LocalAdministratorOfSpip => AgentIds.Of("LocalAdministrator", Spip);

    public DateTime WallAt(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone).DateTime;
}
