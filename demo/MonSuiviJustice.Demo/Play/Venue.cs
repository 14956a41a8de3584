namespace MonSuiviJustice.Demo.Play;

/// <summary>A place of the play with its one agenda, and what is held there.</summary>
/// <param name="Line">One of the numbers that the regulator keeps for fiction.</param>
/// <param name="Racers">How many people are booked there in one go, each by an agent of its own as far as they go.</param>
internal sealed record Venue(
    string Service,
    string Label,
    string Street,
    string Line,
    string Kind,
    IReadOnlyList<Crew> Booking,
    Crew Receiving,
    int Racers)
{
    public static readonly IReadOnlyList<Venue> All =
    [
        new("spip-92", "Accueil du SPIP", "3 allée des Tilleuls, Nanterre", "01 99 00 92 01", "HearingSpip",
            [Crew.Officers, Crew.Clerks, Crew.EnforcementOffice], Crew.Officers, Racers: 20),
        new("spip-92", "Antenne de Boulogne", "18 rue des Peupliers, Boulogne-Billancourt", "01 99 00 92 02",
            "SpipFollowUp", [Crew.Officers], Crew.Officers, Racers: 10),
        new("tj-nanterre", "Bureau de l'exécution des peines", "1 esplanade des Marronniers, Nanterre", "01 99 00 92 10",
            "HearingSap", [Crew.EnforcementOffice, Crew.Clerks], Crew.Clerks, Racers: 10),
        new("tj-nanterre", "Cabinet de l'application des peines", "5 esplanade des Marronniers, Nanterre", "01 99 00 92 11",
            "JapFollowUp", [Crew.Clerks], Crew.Clerks, Racers: 10),
    ];

    public IReadOnlyList<AgentPart> Agents { get; } = [.. Booking.SelectMany(crew => crew.Agents)];
}

/// <summary>Agents of one role in one service.</summary>
internal sealed record Crew(string Role, string Service, int Size)
{
    public static readonly Crew Officers = new("ProbationOfficer", "spip-92", 10);

    public static readonly Crew Clerks = new("SentenceClerk", "tj-nanterre", 5);

    public static readonly Crew EnforcementOffice = new("EnforcementOffice", "tj-nanterre", 5);

    public static readonly IReadOnlyList<Crew> All = [Officers, Clerks, EnforcementOffice];

    public IReadOnlyList<AgentPart> Agents { get; } =
        [.. Enumerable.Range(1, Size).Select(number => new AgentPart(Role, Service, number))];
}

/// <summary>One of the agents who book.</summary>
internal sealed record AgentPart(string Role, string Service, int Number)
{
    public Guid Id { get; } = AgentIds.Of(Role, Service, Number);

    /// <summary>Only those who may be the one who follows a person.</summary>
    public bool MayBeReferent => Role == Crew.Officers.Role;
}
