using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Organisations;
using Npgsql;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>
/// Writes the people of a file in several transactions: an import that is cut short is completed by the next one, because
/// whoever is there already is not written again. A person is recognised by the keyed hash of the APPI number alone; a row
/// without one never changes anybody's file.
/// </summary>
internal sealed class AppiImport(HttpContext http, IDocumentStore store, TimeProvider clock, ProbationerImport import)
{
    private const int AtOnce = 100;

    private const int Attempts = 5;

    private const int MostLines = 1000;

    private static readonly string Known = $"select 1 from {ServiceTable.Rows} where service_code = $1 and archived is not true";

    private readonly Streams _streams = http.RequestServices.GetRequiredService<Streams>();
    private readonly BatchAppend _append = http.RequestServices.GetRequiredService<BatchAppend>();
    private readonly PersonIdentities _identities = http.RequestServices.GetRequiredService<PersonIdentities>();

    /// <summary>Who was new in this file, by names and birth date: has one of them no number?</summary>
    private readonly Dictionary<string, bool> _registered = [];

    public async Task<ProbationersImported> Run(AppiFile file, CancellationToken cancellation)
    {
        var candidates = await Candidates(cancellation);
        var lines = new List<ImportedLine>();
        var left = Fresh(file.Rows, lines);

        while (left.Count > 0)
        {
            // Namesakes one after the other, so that the second is decided on what became of the first.
            var batch = left.DistinctBy(NamesOf).Take(AtOnce).ToArray();
            left = [.. left.Except(batch)];
            lines.AddRange(await Retried(batch, candidates, cancellation));
        }

        return new(
            import.DryRun,
            file.Rows.Count + file.ErrorCount,
            Enum.GetValues<ImportChange>().ToDictionary(change => $"{change}", change => lines.Count(line => line.Change == change)),
            [
                .. lines.Where(line => line.Change is ImportChange.Registered or ImportChange.Attached or ImportChange.ToCheck)
                    .OrderBy(line => line.Line)
                    .Take(MostLines),
            ],
            file.Errors,
            file.ErrorCount);
    }

    /// <summary>The service and those linked to it.</summary>
    private async Task<Candidates> Candidates(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();

        if (await session.Rows(Known, [import.Service], _ => true, cancellation) is [])
        {
            throw new StopException(Problem.Invalid(new InvalidField("service", "Ce service n'existe pas.")));
        }

        var agent = http.Agent() with { ServiceCode = import.Service };
        return (await CandidateServices.Of(session, agent, communeInsee: null, clock.Now(), cancellation)).Candidates;
    }

    private static List<AppiRow> Fresh(IReadOnlyList<AppiRow> rows, List<ImportedLine> lines)
    {
        var seen = new HashSet<string>();
        var fresh = new List<AppiRow>();

        foreach (var row in rows)
        {
            if (!row.IsFollowed)
            {
                lines.Add(new(row.Line, ImportChange.OtherMeasure, ProbationerId: null));
            }
            else if (!seen.Add(row.AppiNumber ?? NamesOf(row)))
            {
                lines.Add(new(row.Line, ImportChange.Repeated, ProbationerId: null));
            }
            else
            {
                fresh.Add(row);
            }
        }

        return fresh;
    }

    // An agent who registers one of them at the same time is faster: then the batch is decided again.
    private async Task<IReadOnlyList<ImportedLine>> Retried(
        IReadOnlyList<AppiRow> rows,
        Candidates candidates,
        CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Write(rows, candidates, cancellation);
            }
            catch (Exception error) when (attempt < Attempts && IsRace(error))
            {
                await Task.Delay(Random.Shared.Next(1, 50), cancellation);
            }
        }
    }

    private static bool IsRace(Exception? error) => error switch
    {
        null => false,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        _ => LostRace.IsCauseOf(error) || IsRace(error.InnerException),
    };

    private async Task<IReadOnlyList<ImportedLine>> Write(
        IReadOnlyList<AppiRow> rows,
        Candidates candidates,
        CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var now = clock.Now();
        var facts = new List<IFact>();
        var lines = new List<ImportedLine>();
        var met = new List<(AppiRow Row, Guid Id)>();

        foreach (var row in rows)
        {
            var record = new PersonalRecord(row.LastName, row.FirstName, Mobile: null, row.BirthDate, row.AppiNumber);
            var id = Guid.CreateVersion7();
            var known = await _identities.Known(session, id, record, cancellation);

            if (known.Others.FirstOrDefault(other => other.Any(it => it.Likeness == Likeness.AppiNumber)) is { } sameNumber)
            {
                met.Add((row, sameNumber.Key));
            }
            else if (NotNew(row, known) is { } line)
            {
                lines.Add(line);
            }
            else
            {
                facts.AddRange(Registered(id, candidates, now));
                http.Vault().Enter(session, id, record);
                PersonIdentities.Take(session, known);
                _registered[NamesOf(row)] = row.AppiNumber is null;
                lines.Add(new(row.Line, ImportChange.Registered, import.DryRun ? null : id));
            }
        }

        lines.AddRange(await Met(session, met, candidates, facts, now, cancellation));

        if (!import.DryRun)
        {
            _append.Add(session, facts, fact => fact is ProbationerRegistered ? typeof(Probationer) : null, now);
            await session.SaveChangesAsync(cancellation);
        }

        return lines;
    }

    /// <summary>Somebody of the same names and birth date is there: the same person without a number, or somebody to look at.</summary>
    private ImportedLine? NotNew(AppiRow row, KnownIdentities known)
    {
        var namesakes = known.Others.Where(other => other.Any(it => it.Likeness == Likeness.NamesAndBirth)).ToArray();
        var withoutNumber = namesakes.Where(other => !other.Any(it => it.HasAppiNumber)).Select(other => other.Key).ToArray();
        var isInFile = _registered.TryGetValue(NamesOf(row), out var hasNoNumber);

        return row.AppiNumber switch
        {
            null when withoutNumber is [var same, ..] => new(row.Line, ImportChange.Unchanged, same),
            null when namesakes is [var other, ..] => new(row.Line, ImportChange.ToCheck, other.Key),
            null when isInFile => new(row.Line, ImportChange.ToCheck, ProbationerId: null),
            not null when withoutNumber is [var one, ..] => new(row.Line, ImportChange.ToCheck, one),
            not null when isInFile && hasNoNumber => new(row.Line, ImportChange.ToCheck, ProbationerId: null),
            _ => null,
        };
    }

    private IReadOnlyList<IFact> Registered(Guid id, Candidates candidates, DateTimeOffset now) => RegisterProbationer.Decide(null, new(
        ProbationerId: id,
        ServiceCode: import.Service,
        Candidates: candidates with
        {
            // Of several linked services nobody knows which one: the service follows alone.
            OfAgent = candidates.OfAgent.Count > 2 ? [candidates.OfAgent[0]] : candidates.OfAgent,
        },
        Japat: false,
        HasResidence: false,
        NeedsResidence: false,
        Reachability: Reachability.NoMobile,
        MobileHash: null,
        MobileEnding: null,
        AgentId: http.Agent().Id,
        At: now)).Facts;

    private async Task<IReadOnlyList<ImportedLine>> Met(
        IDocumentSession session,
        IReadOnlyList<(AppiRow Row, Guid Id)> met,
        Candidates candidates,
        List<IFact> facts,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        Guid[] ids = [.. met.Select(it => it.Id)];
        await Streams.Lock(session, ids, "update", cancellation);
        var known = await _streams.Read(session, ids, cancellation);
        var command = new ImportProbationer(
            import.Service,
            [.. candidates.OfAgent.Select(it => it.ServiceCode).Where(code => code != import.Service)],
            http.Agent().Id,
            now);
        var lines = new List<ImportedLine>();

        foreach (var (row, id) in met)
        {
            var decided = known.Fold<Probationer, ProbationerEvent>(id, Probationer.Evolve) is { } person
                ? ImportProbationer.Decide(person, command).Facts
                : [];
            facts.AddRange(decided);
            lines.Add(new(row.Line, decided.Count > 0 ? ImportChange.Attached : ImportChange.Unchanged, id));
        }

        return lines;
    }

    private static string NamesOf(AppiRow row) =>
        $"{SearchWords.Identity(row.LastName, row.FirstName)}|{row.BirthDate:yyyy-MM-dd}";
}
