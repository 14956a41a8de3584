using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.CaseHistory;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.CaseHistory;

/// <summary>One text, explained.</summary>
/// <param name="Sentence">In French: where it stands, and why.</param>
/// <param name="Text">As it was sent; null while it was not, and once the vault has forgotten it.</param>
/// <param name="Attempts">Every time that it was handed over, and what the provider said.</param>
/// <param name="History">Its facts, in French, in the order in which they were recorded.</param>
public sealed record MessageSheet(
    Guid MessageId,
    Guid ConvocationId,
    Guid ProbationerId,
    MessageRole Role,
    QueueState State,
    string Sentence,
    string? Text,
    MessageOrigin Plan,
    IReadOnlyList<MessageTry> Attempts,
    IReadOnlyList<MessageMoment> History);

/// <summary>Where a text comes from.</summary>
/// <param name="Sentence">In French: why it was due.</param>
/// <param name="DueAt">When it was to leave.</param>
/// <param name="LatestAt">Later than this it serves nobody.</param>
public sealed record MessageOrigin(
    string Sentence,
    DateTimeOffset PlannedAt,
    DateTimeOffset DueAt,
    DateTimeOffset LatestAt);

/// <param name="At">On the clock of the place.</param>
/// <param name="Fact">The stored name of the fact.</param>
public sealed record MessageMoment(DateTimeOffset At, string Fact, string Sentence);

public static class GetMessageEndpoint
{
    private static readonly string Owner =
        $"select convocation_id from {SmsQueueTable.Rows} where message_id = $1";

    /// <summary>Why a text was due, sent, called off or not sent; known a moment after it was planned.</summary>
    [WolverineGet("/v1/messages/{messageId}"), Needs(Right.ReadConvocation)]
    [ProducesResponseType<MessageSheet>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid messageId, IQuerySession session, TimeProvider clock, HttpContext http)
    {
        var owners = await session.Rows(Owner, [messageId], row => row.GetGuid(0), http.RequestAborted);

        if (owners is not [var convocationId]
            || await session.Events.AggregateStreamAsync<ConvocationSheet>(convocationId, token: http.RequestAborted)
                is not { } convocation)
        {
            return Problem.NotFound;
        }

        if (!await http.Opens(convocation))
        {
            return Reaches.OutOfReach;
        }

        await http.Looks(session, [convocation.ProbationerId]);
        Guid[] streams = [convocationId, messageId];
        var facts = await session.Events.QueryAllRawEvents()
            .Where(fact => fact.StreamId.IsOneOf(streams))
            .OrderBy(fact => fact.Sequence)
            .ToListAsync(http.RequestAborted);

        if (MessageStory.Of(messageId, facts.Select(fact => fact.Data).OfType<IFact>()) is not { } story)
        {
            return Problem.NotFound;
        }

        var sheet = SheetOf(messageId, convocation, story, [.. facts.Where(it => it.StreamId == messageId)], clock.Now());
        return Results.Ok(sheet with { Text = await TextOf(story, session, http) });
    }

    private static async Task<string?> TextOf(MessageStory story, IQuerySession session, HttpContext http)
    {
        if (story.Tries is not [.., { AttemptId: var attemptId }])
        {
            return null;
        }

        var texts = await http.Vault().Read(session, [attemptId], http.Opening(), http.RequestAborted);
        return texts.GetValueOrDefault(attemptId);
    }

    private static MessageSheet SheetOf(
        Guid messageId,
        ConvocationSheet convocation,
        MessageStory story,
        IReadOnlyList<IEvent> own,
        DateTimeOffset now) => new(
            MessageId: messageId,
            ConvocationId: convocation.Id,
            ProbationerId: convocation.ProbationerId,
            Role: story.Plan.Role,
            State: story.State,
            Sentence: MessageWhy.Standing(story, now),
            Text: null,
            Plan: new(MessageWhy.Planned(story), story.PlannedAt, story.Plan.DueAt, story.Plan.LatestAt),
            Attempts: story.Tries,
            History:
            [
                .. own.Select(fact => new MessageMoment(
                    PlaceTime.On(fact.Timestamp, story.TimeZone),
                    fact.EventTypeName,
                    Sentence.Of((IConcernsProbationer)fact.Data))),
            ]);
}
