using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Api.Tests.Access;

/// <summary>How far a role reaches in a line of the matrix.</summary>
internal enum Reached
{
    Nowhere = 1,
    Own = 2,
    Jurisdiction = 3,
    Everywhere = 4,
}

/// <summary>Where the thing that is asked for is, seen from the agent.</summary>
internal enum Whose
{
    Own = 1,
    Linked = 2,
    Other = 3,

    /// <summary>It is no service's.</summary>
    Nobody = 4,
}

/// <param name="Line">Of the matrix.</param>
/// <param name="Rows">What is looked for in a list; null where one thing is asked for.</param>
internal sealed record ExpectedRoute(string Route, string Line, bool OfService, string? Rows)
{
    public bool Reads => Route.StartsWith("GET ", StringComparison.Ordinal);
}

/// <summary>
/// The permission matrix of the predecessor, transcribed by hand (<c>expected-rights.csv</c>) with the reason wherever ours
/// differs, and the line of each route (<c>expected-routes.csv</c>). Never written from the table that it judges.
/// </summary>
internal sealed class ExpectedRights
{
    private readonly Dictionary<(string Line, string Column), Reached> _cells = [];

    private ExpectedRights(string[][] rights, string[][] routes)
    {
        var columns = rights[0];

        foreach (var line in rights.Skip(1))
        {
            for (var column = 1; column < columns.Length - 2; column++)
            {
                _cells.Add((line[0], columns[column]), ReachedOf(line[column]));
            }
        }

        Routes =
        [
            .. routes.Skip(1).Select(it => new ExpectedRoute(
                it[0],
                it[1],
                OfService: it[2] != "nobody",
                it[2].StartsWith("rows: ", StringComparison.Ordinal) ? it[2]["rows: ".Length..] : null)),
        ];
    }

    public IReadOnlyList<ExpectedRoute> Routes { get; }

    public static ExpectedRights Read() => new(Table("expected-rights.csv"), Table("expected-routes.csv"));

    public bool Allows(ExpectedRoute route, AgentRole role, bool inCourt, Whose whose)
    {
        var reached = _cells[(route.Line, ColumnOf(role, inCourt))];
        return whose switch
        {
            Whose.Nobody => reached != Reached.Nowhere,
            Whose.Own => reached != Reached.Nowhere,
            Whose.Linked => reached is Reached.Jurisdiction or Reached.Everywhere,
            Whose.Other => reached == Reached.Everywhere,
        };
    }

    /// <summary>The predecessor's seven offices of a court have the rights of one, but their director.</summary>
    private static string ColumnOf(AgentRole role, bool inCourt) => role switch
    {
        AgentRole.CentralAdministrator => "ADM",
        AgentRole.LocalAdministrator => inCourt ? "LA-TJ" : "LA-SPIP",
        AgentRole.EnforcementOffice or AgentRole.Prosecutor or AgentRole.CriminalCourtClerk or AgentRole.JuvenileCourtClerk
            or AgentRole.GuiltyPleaClerk or AgentRole.AppealCourtClerk => "BEX",
        AgentRole.EnforcementOfficeDirector => "DGBEX",
        AgentRole.SentenceJudge => "JAP",
        AgentRole.CourtSecretary => "SEC-TJ",
        AgentRole.SentenceClerk => "GSAP",
        AgentRole.SentenceClerkDirector => "DGSAP",
        AgentRole.ProbationDirector => "DPIP",
        AgentRole.ProbationOfficer => "CPIP",
        AgentRole.Educator => "EDU",
        AgentRole.Psychologist => "PSY",
        AgentRole.Overseer => "OVR",
        AgentRole.ProbationSecretary => "SEC-SP",
        AgentRole.Auditor => "AUD",
        AgentRole.Analyst => "ANA",
    };

    private static Reached ReachedOf(string cell) => cell switch
    {
        "-" => Reached.Nowhere,
        "OWN" => Reached.Own,
        "JUR" => Reached.Jurisdiction,
        "ALL" => Reached.Everywhere,
        _ => throw new InvalidOperationException($"{cell} is no reach."),
    };

    private static string[][] Table(string file) =>
    [
        .. File.ReadAllLines(Path.Combine(Checkout.Root, "tests/MonSuiviJustice.Api.Tests/Access", file))
            .Select(line => line.Split(';', StringSplitOptions.TrimEntries)),
    ];
}
