using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Hosting.Health;

/// <param name="Message">The type of the message; what it carries are ids, and they are not shown.</param>
/// <param name="Error">The type of the error; what it says may quote anything.</param>
/// <param name="SentAt">Null where it is not known.</param>
public sealed record DeadLetter(Guid Id, string Message, string? Error, DateTimeOffset? SentAt);

public static class GetDeadLettersEndpoint
{
    private const int Most = 200;

    private static readonly string Letters =
        $"""
         select id, message_type, exception_type, sent_at from {Database.WolverineSchema}.wolverine_dead_letters
         order by sent_at desc nulls last, id limit {Most}
         """;

    /// <summary>The messages of the application to itself that failed for good, the latest first.</summary>
    [WolverineGet("/v1/dead-letters"), Needs(Right.OperateSending)]
    [ProducesResponseType<IReadOnlyList<DeadLetter>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(IQuerySession session, HttpContext http) => Results.Ok(await session.Rows(
        Letters,
        [],
        row => new DeadLetter(
            row.GetGuid(0),
            row.GetString(1),
            row.Text(2),
            row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3)),
        http.RequestAborted));
}
