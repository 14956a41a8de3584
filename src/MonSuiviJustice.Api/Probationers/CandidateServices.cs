using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>What the directory says of who may follow a person.</summary>
/// <param name="CrossJurisdiction">May the agent's service book outside its jurisdiction?</param>
internal sealed record CandidateServices(Candidates Candidates, bool CrossJurisdiction)
{
    private static readonly string Linked = $"select linked_code from {ServiceLinkTable.Rows} where service_code = $1";

    private static readonly string Directory =
        $"""
         select service_code, type, service_code = $1 or service_code in ({Linked}), service_code = any($2),
             coalesce(anti_terrorist, false), service_code = $1 and coalesce(cross_jurisdiction, false)
         from {ServiceTable.Rows}
         where archived is not true
             and (service_code = $1 or service_code = any($2) or anti_terrorist or service_code in ({Linked}))
         order by service_code <> $1, service_code
         """;

    /// <param name="communeInsee">Where the person lives; null when that is not known, or nowhere in France.</param>
    public static async Task<CandidateServices> Of(
        IQuerySession session,
        Agent agent,
        string? communeInsee,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var commune = communeInsee is null
            ? null
            : await GetCommuneServicesEndpoint.Find(session, communeInsee, PlaceTime.DayOf(now, "Europe/Paris"), cancellation);
        string[] competent = [.. new[] { commune?.Court, commune?.Spip }.OfType<NamedService>().Select(it => it.ServiceCode)];
        var rows = await session.Rows(
            Directory,
            [agent.ServiceCode, competent],
            row => (
                Service: new Candidate(row.GetString(0), row.Name<ServiceType>(1) == ServiceType.Court),
                IsOwn: row.GetBoolean(2),
                IsCompetent: row.GetBoolean(3),
                IsAntiTerrorist: row.GetBoolean(4),
                CrossesJurisdictions: row.GetBoolean(5)),
            cancellation);
        FactList<Candidate> own = [.. rows.Where(row => row.IsOwn).Select(row => row.Service)];

        return new(
            new(
                OfCommune: [.. rows.Where(row => row.IsCompetent).Select(row => row.Service)],
                OfAgent: own.Any(it => it.ServiceCode == agent.ServiceCode)
                    ? own
                    : [new(agent.ServiceCode, IsCourt: false), .. own],
                AntiTerrorist: [.. rows.Where(row => row.IsAntiTerrorist).Select(row => row.Service)]),
            CrossJurisdiction: rows.Any(row => row.CrossesJurisdictions));
    }

    /// <summary>Of the enforcement office of a service that books outside its jurisdiction.</summary>
    public bool BooksAnywhere(Agent agent) => CrossJurisdiction && KindAccess.IsOfEnforcementOffice(agent.Role);

    /// <summary>An office that books anywhere must know where the person lives.</summary>
    public bool NeedsResidence(Agent agent) => BooksAnywhere(agent);
}
