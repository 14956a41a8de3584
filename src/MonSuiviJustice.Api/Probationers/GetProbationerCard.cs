using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>The card of a person, with what the vault knows. The names are null once it has forgotten them.</summary>
/// <param name="Mobile">In national form, for agents who may change it; null for others, and without one.</param>
/// <param name="CommuneInsee">Where the person lives; null when it is not known, or there is none.</param>
/// <param name="WithoutCommune">Why the person lives in no French commune.</param>
/// <param name="Language">In which the person would rather be told; null when nobody asked.</param>
/// <param name="ServiceCode">The service that registered the person.</param>
/// <param name="IsJapat">The anti-terrorist judge follows the person.</param>
/// <param name="Following">The services that follow the person, and why.</param>
/// <param name="Divestment">Another jurisdiction asks to follow the person: nobody books, archives or erases; null when none does.</param>
/// <param name="Holds">Custody, hospital or death, today or later: no text leaves on those days.</param>
/// <param name="ProposedServices">Competent for the commune of the person, and not following them: an agent may say that they do.</param>
/// <param name="NextConvocation">Null when none is ahead.</param>
/// <param name="MergedInto">The kept file, whose identity is shown; null while this one stands for itself.</param>
/// <param name="Merged">The files that are read under this one.</param>
/// <param name="ErasureDueAt">When the file is erased if nobody brings it back from the archive; null while it is open.</param>
public sealed record OpenCard(
    Guid Id,
    string? LastName,
    string? FirstName,
    DateOnly? BirthDate,
    string? AppiNumber,
    Reachability Reachability,
    string? Mobile,
    string? CommuneInsee,
    NoCommune? WithoutCommune,
    MessageLanguage? Language,
    Guid? ReferentId,
    string ServiceCode,
    bool IsJapat,
    IReadOnlyList<Followed> Following,
    PendingDivestment? Divestment,
    IReadOnlyList<Hold> Holds,
    IReadOnlyList<string> ProposedServices,
    DateTimeOffset RegisteredAt,
    NextConvocation? NextConvocation,
    IReadOnlyList<NextConvocation> WithoutOutcome,
    FileState File,
    DateTimeOffset? ErasureDueAt,
    Guid? MergedInto,
    IReadOnlyList<Guid> Merged);

/// <param name="StartsAt">With the offset of the place.</param>
public sealed record NextConvocation(Guid Id, DateTimeOffset StartsAt, ConvocationKind Kind, Guid PlaceId);

public static class GetProbationerCardEndpoint
{
    private static readonly string Passed =
        $"""
         select convocation_id, starts_at, day, wall_time, kind, place_id from {ConvocationTable.Rows}
         where probationer_id = any($1) and status = 'Booked' and starts_at <= $2
         order by starts_at, convocation_id
         """;

    private static readonly string Ahead =
        $"""
         select convocation_id, starts_at, day, wall_time, kind, place_id from {ConvocationTable.Rows}
         where probationer_id = any($1) and status = 'Booked' and starts_at > $2
         order by starts_at, convocation_id limit 1
         """;

    [WolverineGet("/v1/probationers/{probationerId}"), Needs(Right.ReadProbationer)]
    [ProducesResponseType<OpenCard>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(
        Guid probationerId,
        IQuerySession session,
        TimeProvider clock,
        HttpContext http) => http.ShowPerson(session, probationerId, async (card, services) =>
        {
            var identity = card.MergedInto ?? probationerId;
            var opened = await http.Vault().Open(session, [identity], http.Opening(), http.RequestAborted);
            var record = opened.GetValueOrDefault(identity)?.Record;
            var seesMobile = await http.ReachesOneOf(Right.RegisterProbationer, services);
            var ahead = await session.Rows(Ahead, [card.Files, clock.Now()], row => NextOf(row, first: 0), http.RequestAborted);

            var passed = await session.Rows(Passed, [card.Files, clock.Now()], row => NextOf(row, first: 0), http.RequestAborted);

            var proposed = record?.CommuneInsee is not { } commune ? [] :
                (await CandidateServices.Of(session, http.Agent(), commune, clock.Now(), http.RequestAborted))
                .Candidates.Proposed(card.Following, card.IsJapat);

            var today = DateOnly.FromDateTime(clock.Now().UtcDateTime);

            return new OpenCard(
                Id: probationerId,
                LastName: record?.LastName,
                FirstName: record?.FirstName,
                BirthDate: record?.BirthDate,
                AppiNumber: record?.AppiNumber,
                Reachability: card.Reachability,
                Mobile: seesMobile && record?.Mobile is { } mobile ? MobileNumber.National(mobile) : null,
                CommuneInsee: record?.CommuneInsee,
                WithoutCommune: record?.WithoutCommune,
                Language: record?.Language,
                ReferentId: card.ReferentId,
                ServiceCode: card.ServiceCode,
                IsJapat: card.IsJapat,
                Following: card.Following,
                Divestment: card.Divestment,
                Holds: [.. card.Holds.Where(hold => hold.Until is not { } last || last >= today)],
                ProposedServices: proposed,
                RegisteredAt: card.RegisteredAt,
                NextConvocation: ahead.Count == 0 ? null : ahead[0],
                WithoutOutcome: passed,
                File: card.File,
                ErasureDueAt: card.File == FileState.Archived ? http.Retention().ErasureOf(card.FileSince) : null,
                MergedInto: card.MergedInto,
                Merged: card.Merged);
        });

    internal static NextConvocation NextOf(DbDataReader row, int first) => new(
        row.GetGuid(first),
        row.GetPlaceTime(first + 1),
        row.Name<ConvocationKind>(first + 4),
        row.GetGuid(first + 5));
}
