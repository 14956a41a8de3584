using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Organisations;

/// <summary>
/// Writes what the files say as facts, in several transactions: one that is cut short is completed by the next import,
/// because what is already as said is not written again. Whatever the files do not speak of stays as it is.
/// </summary>
internal sealed class ReferenceImport(IDocumentStore store, TimeProvider clock, Guid agentId, ReferenceVersion version)
{
    private const int ServicesAtOnce = 100;

    private const int DepartmentsAtOnce = 10;

    private const int Attempts = 10;

    private static readonly Dictionary<string, ServiceType> Types = new()
    {
        [ReferenceFile.Court] = ServiceType.Court,
        [ReferenceFile.Spip] = ServiceType.Spip,
    };

    public async Task<ReferenceDataImported> Run(ReferenceData data, CancellationToken cancellation)
    {
        var check = new ReferenceCheck(data, await KnownServices(data, cancellation));
        var antennas = check.Antennas();
        var departments = check.Departments();
        var links = ReferenceLinks.Of(departments.Values, antennas);
        var services = new ServiceCounts(0, 0, 0);
        var maps = new DepartmentCounts(0, 0);

        foreach (var codes in Codes(data, antennas, links).Chunk(ServicesAtOnce))
        {
            services += await Retried(() => WriteServices(codes, data, antennas, links, cancellation), cancellation);
        }

        foreach (var some in departments.Chunk(DepartmentsAtOnce))
        {
            maps += await Retried(() => WriteMaps(some.ToDictionary(), cancellation), cancellation);
        }

        return new(
            services,
            maps,
            Communes: departments.Values.Sum(communes => communes.Count),
            data.Errors.Kept,
            data.Errors.Count);
    }

    /// <summary>
    /// Those of the file, and those that an earlier import told of: a bad row does not make a service unknown.
    /// </summary>
    private async Task<IReadOnlyDictionary<string, ServiceType>> KnownServices(
        ReferenceData data,
        CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var registered = await session.Rows(
            $"select service_code, type from {ServiceTable.Rows}",
            [],
            row => KeyValuePair.Create(row.GetString(0), row.Name<ServiceType>(1)),
            cancellation);
        var known = new Dictionary<string, ServiceType>(registered);

        foreach (var (code, row) in data.Services)
        {
            known[code] = Types[row["type"]];
        }

        return known;
    }

    private async Task<ServiceCounts> WriteServices(
        IReadOnlyList<string> codes,
        ReferenceData data,
        ILookup<string, Antenna> antennas,
        ILookup<string, string> links,
        CancellationToken cancellation)
    {
        await using var session = Session();
        var counts = new ServiceCounts(0, 0, 0);
        var batch = session.CreateBatchQuery();
        var streams = codes
            .Select(code => (Code: code, Fetched: batch.Events.FetchForWriting<Service>(Service.IdOf(code))))
            .ToArray();
        await batch.Execute(cancellation);

        foreach (var (code, fetched) in streams)
        {
            var stream = await fetched;
            var facts = Registered(stream.Aggregate, data.Services.GetValueOrDefault(code));
            var service = facts.Cast<ServiceEvent>().Aggregate(stream.Aggregate, Service.Evolve);

            if (service is { Type: ServiceType.Spip } && data.HasAntennas)
            {
                var listing = ListAntennas.Decide(service, new(new([.. antennas[code]]), agentId, clock.Now()));
                facts = [.. facts, .. listing.Facts];
            }

            if (service is not null)
            {
                facts = [.. facts, .. new LinkServices(agentId, clock.Now()).Derived(service, links[code])];
            }

            stream.AppendMany(facts);
            counts += facts switch
            {
                [] => new(0, 0, Unchanged: 1),
                _ when stream.Aggregate is null => new(Registered: 1, 0, 0),
                _ => new(0, Revised: 1, 0),
            };
        }

        await session.SaveChangesAsync(cancellation);
        return counts;
    }

    private static IEnumerable<string> Codes(
        ReferenceData data,
        ILookup<string, Antenna> antennas,
        ILookup<string, string> links) =>
        data.Services.Keys.Union(antennas.Select(spip => spip.Key)).Union(links.Select(service => service.Key));

    private IReadOnlyList<IFact> Registered(Service? service, ReferenceRow? row) => row is null
        ? []
        : RegisterService.Decide(service, new(
            ServiceCode: row["code"],
            Type: Types[row["type"]],
            Label: row["name"],
            DepartmentCode: row["code_departement"],
            SeatInsee: row["commune_code_insee"],
            TimeZone: row["time_zone"],
            CourtOfAppeal: row.Possible("cour_appel"),
            AgentId: agentId,
            At: clock.Now())).Facts;

    private async Task<DepartmentCounts> WriteMaps(
        Dictionary<string, FactList<CommuneCompetence>> departments,
        CancellationToken cancellation)
    {
        await using var session = Session();
        var codes = departments.Keys.ToArray();
        var maps = await session.Query<CompetenceMap>()
            .Where(map => codes.Contains(map.DepartmentCode))
            .ToListAsync(cancellation);
        var current = maps
            .GroupBy(map => map.DepartmentCode)
            .ToDictionary(department => department.Key, department => department.MaxBy(map => map.Number));
        var facts = departments
            .SelectMany(department => ImportCompetenceMap.Decide(
                current.GetValueOrDefault(department.Key),
                new(
                    department.Key,
                    department.Value,
                    agentId,
                    clock.Now(),
                    version.EffectiveOn ?? GetCommuneServicesEndpoint.Today(clock),
                    version.Source)).Facts)
            .ToArray();

        foreach (var fact in facts)
        {
            session.Events.StartStream<CompetenceMap>(fact.StreamId, fact);
        }

        await session.SaveChangesAsync(cancellation);
        return new(facts.Length, departments.Count - facts.Length);
    }

    private IDocumentSession Session()
    {
        var session = store.LightweightSession();
        session.LastModifiedBy = agentId.ToString();
        return session;
    }

    // Two imports at once: who comes second decides again on what the first has written.
    private static async Task<T> Retried<T>(Func<Task<T>> transaction, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await transaction();
            }
            catch (Exception error) when (LostRace.IsCauseOf(error) && attempt < Attempts)
            {
                await Task.Delay(Random.Shared.Next(1, 50), cancellation);
            }
        }
    }
}
