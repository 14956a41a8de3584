using JasperFx.Events;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Replies;
using MonSuiviJustice.Projections.CaseHistory;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Probationers;

namespace MonSuiviJustice.Api.CaseHistory;

/// <summary>
/// Every fact of one person, over all streams, in the order in which they were recorded; those of the files that were merged
/// with theirs among them.
/// </summary>
/// <param name="people">The person, and whoever was merged with them.</param>
internal sealed class CaseFile(
    Guid probationerId,
    IReadOnlyCollection<Guid> people,
    IReadOnlyList<IEvent> facts,
    ILookup<Guid, (long Sequence, AgentEvent Fact)> agents)
{
    private static readonly string Streams =
        $"""
         select stream_id, probationer_id from {CaseFileTable.Rows}
         where probationer_id = $1
             or probationer_id in (select probationer_id from {ProbationerTable.Rows} where merged_into = $1)
         """;

    private readonly Dictionary<Guid, string> _zones = facts
        .Select(fact => fact.Data)
        .OfType<ConvocationBooked>()
        .ToDictionary(booked => booked.ConvocationId, booked => booked.TimeZone);

    /// <summary>The person as they stand now; null when nobody is filed.</summary>
    public ProbationerCard? Card => Of<ProbationerEvent>()
        .Where(fact => fact.ProbationerId == probationerId)
        .Aggregate(default(ProbationerCard), ProbationerCard.Next);

    public IEnumerable<ConvocationSheet> Sheets => Of<ConvocationEvent>()
        .GroupBy(fact => fact.ConvocationId)
        .Select(convocation => convocation.Aggregate(default(ConvocationSheet), ConvocationSheet.Next))
        .OfType<ConvocationSheet>()
        .Where(sheet => people.Contains(sheet.ProbationerId));

    /// <summary>Every attempt to send a text, and what became of it.</summary>
    public IEnumerable<(MessageAttempted Attempt, MessageStatus State)> Attempts => Of<MessageEvent>()
        .GroupBy(fact => fact.MessageId)
        .Select(text => (text, State: text.Aggregate(default(Message), Message.Evolve)))
        .SelectMany(it => it.text.OfType<MessageAttempted>().Select(attempt => (
            attempt,
            it.State is { } state && state.AttemptId == attempt.AttemptId ? state.Status : MessageStatus.Deferred)));

    /// <summary>The answers to divestments that came with a comment.</summary>
    public IEnumerable<DivestmentAnswered> Comments => Of<DivestmentAnswered>().Where(answer => answer.SealedId is not null);

    public IEnumerable<ReplyReceived> Replies => Of<ReplyReceived>();

    public static async Task<CaseFile> Read(IQuerySession session, Guid probationerId, CancellationToken cancellation)
    {
        // The index lags a little behind the facts; the person's own stream is known without it.
        var filed = await session.Rows(
            Streams,
            [probationerId],
            row => (Stream: row.GetGuid(0), Person: row.GetGuid(1)),
            cancellation);
        Guid[] streams = [probationerId, .. filed.Select(it => it.Stream)];
        Guid[] people = [probationerId, .. filed.Select(it => it.Person).Distinct()];
        var facts = await session.Events.QueryAllRawEvents()
            .Where(fact => fact.StreamId.IsOneOf(streams))
            .OrderBy(fact => fact.Sequence)
            .ToListAsync(cancellation);
        var own = Own(facts, people);
        return new(probationerId, people, own, await Agents(session, own, cancellation));
    }

    /// <param name="asOf">What was recorded up to this instant; everything when null.</param>
    public IReadOnlyList<CaseHistoryLine> Lines(DateTimeOffset? asOf, DateTimeOffset now)
    {
        IEvent[] told = [.. facts.Where(fact => asOf is null || fact.Timestamp <= asOf)];
        var byConvocation = told.Select(fact => fact.Data).OfType<IFact>().ToLookup(ConvocationOf);
        return [.. told.Select(fact => LineOf(fact) with { Messages = MessagesOf(fact, byConvocation, asOf ?? now) })];
    }

    // A convocation that went to another person: its new file has it whole, the former one up to that moment.
    private static IReadOnlyList<IEvent> Own(IEnumerable<IEvent> facts, IReadOnlyCollection<Guid> people)
    {
        return
        [
            .. facts.Where(fact => fact.Data is IConcernsProbationer)
                .GroupBy(fact => fact.StreamId)
                .SelectMany(stream => IsTheirs(stream.Last()) ? stream : stream.Where(fact => IsTheirs(fact) || WasTheirs(fact)))
                .OrderBy(fact => fact.Sequence),
        ];

        bool IsTheirs(IEvent fact) => people.Contains(((IConcernsProbationer)fact.Data).ProbationerId);

        bool WasTheirs(IEvent fact) =>
            fact.Data is ConvocationProbationerChanged it && people.Contains(it.FormerProbationerId);
    }

    private IEnumerable<TFact> Of<TFact>() => facts.Select(fact => fact.Data).OfType<TFact>();

    private CaseHistoryLine LineOf(IEvent fact) => new(
        At(fact),
        fact.Sequence,
        fact.EventTypeName,
        Sentence.Of((IConcernsProbationer)fact.Data),
        ((IConcernsProbationer)fact.Data).ProbationerId,
        AuthorOf(fact),
        AuthorOf(fact) is { } agentId ? RoleOf(agentId, fact.Sequence) : null);

    // What became of each text is told where it was planned: what calls a text off does not name it.
    private static IReadOnlyList<CaseHistoryMessage>? MessagesOf(
        IEvent fact,
        ILookup<Guid, IFact> byConvocation,
        DateTimeOffset at) => fact.Data is ConvocationMessagesPlanned { Messages.Count: > 0 } planned
            ?
            [
                .. planned.Messages.Select(message => new CaseHistoryMessage(
                    message.MessageId,
                    MessageStory.Of(message.MessageId, byConvocation[planned.ConvocationId]) is { } story
                        ? MessageWhy.Standing(story, at)
                        : throw new InvalidOperationException("A text that was planned has no story."))),
            ]
            : null;

    private static Guid? AuthorOf(IEvent fact) => Author.Of((IConcernsProbationer)fact.Data);

    /// <summary>As it was then, whatever the agent has become since.</summary>
    private AgentRole? RoleOf(Guid agentId, long sequence) => agents[agentId]
        .Where(it => it.Sequence < sequence)
        .Select(it => it.Fact)
        .Aggregate(default(Agent), Agent.Evolve)?.Role;

    private static async Task<ILookup<Guid, (long Sequence, AgentEvent Fact)>> Agents(
        IQuerySession session,
        IEnumerable<IEvent> facts,
        CancellationToken cancellation)
    {
        Guid[] authors = [.. facts.Select(AuthorOf).OfType<Guid>().Distinct()];
        var known = await session.Events.QueryAllRawEvents()
            .Where(fact => fact.StreamId.IsOneOf(authors))
            .OrderBy(fact => fact.Sequence)
            .ToListAsync(cancellation);
        return known.ToLookup(fact => fact.StreamId, fact => (fact.Sequence, (AgentEvent)fact.Data));
    }

    private DateTimeOffset At(IEvent fact) => _zones.TryGetValue(ConvocationOf((IFact)fact.Data), out var zone)
        ? PlaceTime.On(fact.Timestamp, zone)
        : fact.Timestamp.ToUniversalTime();

    private static Guid ConvocationOf(IFact fact) => fact switch
    {
        ConvocationEvent it => it.ConvocationId,
        MessageEvent it => it.ConvocationId,
        EscalationEvent it => it.ConvocationId,
        _ => Guid.Empty,
    };
}
