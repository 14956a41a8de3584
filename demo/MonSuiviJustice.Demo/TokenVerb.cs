using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo;

/// <summary><c>token ROLE SERVICE</c>: registers an agent and prints a token; <c>token --all</c>: one of each role.</summary>
public static class TokenVerb
{
    private const string Administrator = "CentralAdministrator";

    private const string Court = "tj-nanterre";

    private const string Spip = "spip-92";

    /// <summary>Every role of the API, and where such an agent works.</summary>
    public static readonly IReadOnlyDictionary<string, string> Services = new Dictionary<string, string>
    {
        [Administrator] = "national",
        ["LocalAdministrator"] = Spip,
        ["EnforcementOffice"] = Court,
        ["EnforcementOfficeDirector"] = Court,
        ["Prosecutor"] = Court,
        ["CriminalCourtClerk"] = Court,
        ["JuvenileCourtClerk"] = Court,
        ["GuiltyPleaClerk"] = Court,
        ["AppealCourtClerk"] = Court,
        ["SentenceJudge"] = Court,
        ["CourtSecretary"] = Court,
        ["SentenceClerk"] = Court,
        ["SentenceClerkDirector"] = Court,
        ["ProbationDirector"] = Spip,
        ["ProbationOfficer"] = Spip,
        ["Educator"] = Spip,
        ["Psychologist"] = Spip,
        ["Overseer"] = Spip,
        ["ProbationSecretary"] = Spip,
        ["Auditor"] = "national",
        ["Analyst"] = "national",
    };

    public static async Task<int> Run(string[] args)
    {
        if (Environment.GetEnvironmentVariable("MSJ_API") is not { Length: > 0 } api)
        {
            return await Refuse("Indiquez dans MSJ_API l'adresse de l'API.");
        }

        using var http = new HttpClient { BaseAddress = new Uri(api) };

        try
        {
            switch (args)
            {
                case ["--all"]:
                    foreach (var (role, service) in Services)
                    {
                        Console.WriteLine($"{role}\t{await TokenOf(http, role, service)}");
                    }

                    return 0;

                case [var role, var service] when Services.ContainsKey(role):
                    Console.WriteLine(await TokenOf(http, role, service));
                    return 0;

                default:
                    return await Refuse(
                        $"token ROLE SERVICE, par exemple : token ProbationOfficer spip-92. Rôles : {string.Join(", ", Services.Keys)}.");
            }
        }
        catch (PlayException error)
        {
            return await Refuse(error.Message);
        }
    }

    private static async Task<string> TokenOf(HttpClient http, string role, string serviceCode)
    {
        // The one whom the API knows from its configuration, and who registers the others.
        var administrator = new ApiClient(http, Tokens.FirstAdministrator);
        await administrator.AcceptCharter();

        if (role == Administrator && serviceCode == Services[Administrator])
        {
            return Tokens.For(Tokens.FirstAdministrator);
        }

        var agentId = AgentIds.Of(role, serviceCode);
        await administrator.Enrol(agentId, role, serviceCode);
        return Tokens.For(agentId);
    }

    private static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }
}
