using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <param name="Provider">Whose report it is.</param>
/// <param name="From">First instant of the attempts.</param>
public sealed record MisroutedSearch(SmsProvider Provider, DateTimeOffset From);

/// <summary>What the provider needs to look into one text that it could not route.</summary>
/// <param name="ProviderId">Its own id of the text; null when it did not take it.</param>
/// <param name="Number">E.164; null when the person has another number by now, or none.</param>
public sealed record MisroutedNumber(
    DateTimeOffset AttemptedAt,
    string? ProviderId,
    int Code,
    DeliveryFault Fault,
    string? Number);

public static class GetMisroutedNumbersEndpoint
{
    private const int Most = 500;

    // Predecessor: handle_misrouted_notifications_job.rb, of the last two days.
    private static readonly string Misrouted =
        $"""
         select message_id, probationer_id, attempted_at, provider_id, coalesce(error_code, 0), fault
         from {SmsQueueTable.Rows}
         where provider = $1 and attempted_at >= $2 and fault in ('{DeliveryFault.DeadNumber}', '{DeliveryFault.InvalidNumber}')
         order by attempted_at
         limit {Most}
         """;

    /// <summary>
    /// The numbers that a provider says it could not route, to be given to its support. No name, no text; each opening of the
    /// vault is on record.
    /// </summary>
    [WolverineGet("/v1/misrouted-numbers"), Needs(Right.OperateSending)]
    [ProducesResponseType<IReadOnlyList<MisroutedNumber>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get([FromQuery] MisroutedSearch search, IQuerySession session, HttpContext http)
    {
        var rows = await session.Rows(
            Misrouted,
            [$"{search.Provider}", search.From.ToUniversalTime()],
            row => (
                MessageId: row.GetGuid(0),
                PersonId: row.GetGuid(1),
                Line: new MisroutedNumber(
                    row.GetFieldValue<DateTimeOffset>(2), row.Text(3), row.GetInt32(4), row.Name<DeliveryFault>(5), Number: null)),
            http.RequestAborted);

        if (rows.Count == 0)
        {
            return Results.Ok(Array.Empty<MisroutedNumber>());
        }

        var streams = http.RequestServices.GetRequiredService<Streams>();
        var facts = await streams.Read(
            session,
            [.. rows.Select(row => row.MessageId), .. rows.Select(row => row.PersonId).Distinct()],
            http.RequestAborted);
        var people = await Addressees.Of(session, streams, facts, rows.Select(row => row.PersonId), http.RequestAborted);
        var records = await http.Vault().Open(session, people.Ids, http.Opening(), http.RequestAborted);
        return Results.Ok(rows.Select(row => row.Line with
        {
            Number = NumberOf(facts.Fold<Message, MessageEvent>(row.MessageId, Message.Evolve), people.Of(row.PersonId), records),
        }));
    }

    private static string? NumberOf(
        Message? message,
        Probationer? person,
        IReadOnlyDictionary<Guid, OpenedRecord> records) =>
        person is not null && person.MobileHash == message?.MobileHash
            ? records.GetValueOrDefault(person.Id)?.Record.Mobile
            : null;
}
