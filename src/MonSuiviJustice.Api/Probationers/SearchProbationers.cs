using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="Text">
/// Beginnings of names (two letters or more, accents or none), a mobile number, an APPI number, a birth date as 31/12/1990;
/// several of them narrow the search.
/// </param>
/// <param name="Reason">Asked of auditors, and ignored of others: sealed under the key of each person found.</param>
public sealed record SearchProbationersBody(
    [property: StringLength(100, MinimumLength = 1)] string Text,
    [property: Range(1, 50)] int Limit = 10,
    [property: StringLength(500, MinimumLength = 10)] string? Reason = null);

/// <param name="IsComplete">False when more people answer to the text: add a word.</param>
public sealed record PeopleFound(IReadOnlyList<FoundPerson> People, bool IsComplete);

/// <param name="Mobile">In national form, for agents who may change it; null for others, and without one.</param>
/// <param name="ServiceCode">The service that registered the person.</param>
/// <param name="File">Open or archived; null for a moment after a registration.</param>
/// <param name="MergedInto">The file under which this one is read; null while it stands for itself.</param>
/// <param name="NextConvocation">Null when none is ahead.</param>
public sealed record FoundPerson(
    Guid Id,
    string? LastName,
    string? FirstName,
    DateOnly? BirthDate,
    string? AppiNumber,
    string? Mobile,
    Guid? ReferentId,
    string? ServiceCode,
    FileState? File,
    Guid? MergedInto,
    NextConvocation? NextConvocation);

public static class SearchProbationersEndpoint
{
    private static readonly string Rest =
        $"""
         select it.id, p.service_code, p.referent_id, p.file, p.merged_into, c.convocation_id, c.starts_at, c.day, c.wall_time, c.kind, c.place_id
         from unnest($1) it(id)
         left join {ProbationerTable.Rows} p on p.probationer_id = it.id
         left join lateral (
             select * from {ConvocationTable.Rows} c
             where c.probationer_id = it.id and c.status = 'Booked' and c.starts_at > $2
             order by c.starts_at, c.convocation_id limit 1) c on true
         """;

    /// <summary>
    /// People by name, number or birth date, the best match first: of the whole country for the offices that see it, else of
    /// the agent's own service.
    /// </summary>
    [WolverinePost("/v1/probationer-searches"), Needs(Right.ReadProbationer), WritesNothing, Costly]
    [ProducesResponseType<PeopleFound>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(
        SearchProbationersBody body,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http)
    {
        var reason = BrokenGlass.IsAsked(http.Agent().Role) ? body.Reason : null;

        if (BrokenGlass.IsAsked(http.Agent().Role) && reason is null)
        {
            return Problem.Of(EdgeRefusals.ReasonNeeded);
        }

        var tokens = http.PersonIndex().TokensIn(body.Text);

        if (tokens.Length == 0)
        {
            return Problem.Invalid(new InvalidField("/text", "Indiquez au moins deux lettres, une date ou un numéro."));
        }

        var services = await http.Reaches().ServicesOf(http.Agent(), Right.ReadProbationer, http.RequestAborted);
        var ranked = await Ranked(session, tokens, services, body.Limit + 1, http.RequestAborted);
        var found = ranked.Take(body.Limit).ToArray();
        var people = found.Length == 0 ? [] : await Opened(http, session, reason, found, clock.Now());
        return Results.Ok(new PeopleFound(people, ranked.Count <= body.Limit));
    }

    private static Task<IReadOnlyList<(Guid Id, int Rank)>> Ranked(
        IQuerySession session,
        long[] tokens,
        IReadOnlyList<string>? services,
        int limit,
        CancellationToken cancellation)
    {
        var scope = services is null ? "" : $"and {ProbationerScope.IsFollowed("person_id", services: 3)}";
        object asked = tokens.Length == 1 ? tokens[0] : tokens;
        return session.Rows(
            tokens.Length == 1 ? One(scope) : Several(scope),
            services is null ? [asked, limit] : [asked, limit, services.ToArray()],
            row => (row.GetGuid(0), row.GetInt32(1)),
            cancellation);
    }

    // The index gives the best first: as many rows are read as are shown, whoever shares the term.
    private static string One(string scope) =>
        $"""
         select t.person_id, t.weight::int from {PersonIndex.Rows} t where t.token = $1 {scope}
         order by t.weight desc, t.person_id desc limit $2
         """;

    // Counted in one pass: no join whose plan would turn bad with a frequent term.
    private static string Several(string scope) =>
        $"""
         select person_id, sum(weight)::int as said from {PersonIndex.Rows} where token = any($1) {scope}
         group by person_id having count(*) = cardinality($1)
         order by said desc, person_id desc limit $2
         """;

    private static async Task<IReadOnlyList<FoundPerson>> Opened(
        HttpContext http,
        IQuerySession session,
        string? reason,
        IReadOnlyList<(Guid Id, int Rank)> found,
        DateTimeOffset now)
    {
        Guid[] ids = [.. found.Select(it => it.Id)];
        var opening = http.Opening() with { WithReason = false };
        var opened = await http.Vault().Open(session, ids, opening, http.RequestAborted);

        if (reason is not null)
        {
            await using var writing = session.DocumentStore.LightweightSession();
            Consultations.State(writing, opening, [.. opened.Values], reason.Trim());
            await writing.SaveChangesAsync(http.RequestAborted);
        }

        var seesMobile = await http.ReachesOneOf(Right.RegisterProbationer, [http.Agent().ServiceCode]);
        var people = await session.Rows(
            Rest,
            [ids, now],
            row => Person(row, opened.GetValueOrDefault(row.GetGuid(0))?.Record, seesMobile),
            http.RequestAborted);
        var ranks = found.ToDictionary(it => it.Id, it => it.Rank);
        return
        [
            .. people.OrderByDescending(person => ranks[person.Id])
                .ThenBy(person => person.LastName, StringComparer.OrdinalIgnoreCase)
                .ThenBy(person => person.FirstName, StringComparer.OrdinalIgnoreCase)
                .ThenBy(person => person.Id),
        ];
    }

    private static FoundPerson Person(DbDataReader row, PersonalRecord? record, bool seesMobile) => new(
        Id: row.GetGuid(0),
        LastName: record?.LastName,
        FirstName: record?.FirstName,
        BirthDate: record?.BirthDate,
        AppiNumber: record?.AppiNumber,
        Mobile: seesMobile && record?.Mobile is { } mobile ? MobileNumber.National(mobile) : null,
        ReferentId: row.GetGuidOrNull(2),
        ServiceCode: row.Text(1),
        File: row.IsDBNull(3) ? null : row.Name<FileState>(3),
        MergedInto: row.GetGuidOrNull(4),
        NextConvocation: row.IsDBNull(5) ? null : GetProbationerCardEndpoint.NextOf(row, first: 5));
}
