namespace MonSuiviJustice.Demo.Overseas;

/// <summary>A service of the play with its one place and its one agenda.</summary>
/// <param name="Line">One of the numbers that the regulator keeps for fiction.</param>
/// <param name="Predefined">The kind that is booked into slots opened beforehand.</param>
/// <param name="Free">The kind that is booked at any free time.</param>
/// <param name="Role">Of the agent who books.</param>
internal sealed record Bureau(
    Territory Territory,
    string Service,
    string Name,
    string Street,
    string Line,
    string Predefined,
    string Free,
    string Role)
{
    public static readonly IReadOnlyList<Bureau> All =
    [
        Court(0, "tj-cayenne", "3 rue des Balourous, Cayenne", "01 99 00 97 30"),
        Spip(0, "spip-973", "8 avenue des Palmistes, Cayenne", "01 99 00 97 31"),
        Court(1, "tj-saint-denis-de-la-reunion", "5 rue des Filaos, Saint-Denis", "01 99 00 97 40"),
        Spip(1, "spip-974", "12 rue des Vacoas, Saint-Denis", "01 99 00 97 41"),
        Court(2, "tj-fort-de-france", "2 rue des Alpinias, Fort-de-France", "01 99 00 97 20"),
        Spip(2, "spip-972", "9 rue des Poiriers, Fort-de-France", "01 99 00 97 21"),
        Court(3, "tj-mamoudzou", "4 rue des Badamiers, Mamoudzou", "01 99 00 97 60"),
        Spip(3, "spip-976", "7 rue des Ylangs, Mamoudzou", "01 99 00 97 61"),
    ];

    public bool IsSpip => Role == "ProbationOfficer";

    public string Label => $"{Territory.City}, {Name}";

    public string Agenda => $"Agenda du {Name}";

    public Guid Manager => AgentIds.Of("LocalAdministrator", Service);

    public Guid Agent => AgentIds.Of(Role, Service);

    private static Bureau Court(int territory, string service, string street, string line) =>
        new(Territory.All[territory], service, "TJ", street, line, "HearingSap", "JapFollowUp", "SentenceClerk");

    private static Bureau Spip(int territory, string service, string street, string line) =>
        new(Territory.All[territory], service, "SPIP", street, line, "HearingSpip", "SpipFollowUp", "ProbationOfficer");
}
