using JasperFx.Events;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.CaseHistory;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Notifications;

namespace MonSuiviJustice.Api.CaseHistory;

/// <summary>How one person was told of one convocation: for them, their lawyer, and whoever has to judge an absence.</summary>
/// <param name="At">When the proof was made: what happened later is not in it.</param>
/// <param name="StartsAt">With the offset of the place.</param>
/// <param name="Street">Where the place was on that day; null when it says none.</param>
/// <param name="Sequence">The last fact that it rests on, among all facts: the chain proves that nothing was changed up to it.</param>
public sealed record NotificationProof(
    Guid ConvocationId,
    Guid ProbationerId,
    DateTimeOffset At,
    DateTimeOffset StartsAt,
    string Kind,
    string? Place,
    string? Street,
    ConvocationStatus Status,
    long Sequence,
    IReadOnlyList<ProvedMessage> Messages);

/// <param name="Why">In French: why it was due.</param>
/// <param name="Standing">In French: what became of it.</param>
public sealed record ProvedMessage(
    Guid MessageId,
    MessageRole Role,
    string Why,
    DateTimeOffset PlannedAt,
    DateTimeOffset DueAt,
    QueueState State,
    string Standing,
    IReadOnlyList<ProvedAttempt> Attempts);

/// <param name="Text">As it was sent; null once the vault has forgotten the person.</param>
/// <param name="MobileEnding">Last two digits of the number.</param>
/// <param name="ProviderId">What to name to the provider's support; null until it took the text.</param>
/// <param name="Receipts">What the provider said, in the order in which we heard it.</param>
public sealed record ProvedAttempt(
    DateTimeOffset AttemptedAt,
    string? Text,
    string MobileEnding,
    SmsProvider? Provider,
    string? ProviderId,
    IReadOnlyList<ProviderWord> Receipts);

internal static class NotificationProofs
{
    public static async Task<NotificationProof> ProofOf(
        this HttpContext http,
        IQuerySession session,
        ConvocationSheet sheet,
        DateTimeOffset now)
    {
        var facts = await FactsOf(session, sheet.Id, http.RequestAborted);
        IFact[] told = [.. facts.Select(fact => fact.Data).OfType<IFact>()];
        var stories = told.OfType<ConvocationMessagesPlanned>()
            .SelectMany(planned => planned.Messages)
            .DistinctBy(message => message.MessageId)
            .Select(message => (message.MessageId, Story: MessageStory.Of(message.MessageId, told)))
            .ToArray();
        var attempts = stories.SelectMany(it => it.Story?.Tries ?? []).Select(attempt => attempt.AttemptId).ToArray();
        var texts = await http.Vault().Read(session, attempts, http.Opening(), http.RequestAborted);
        var place = await session.Events.AggregateStreamAsync<Place>(sheet.PlaceId, token: http.RequestAborted);
        var details = place?.DetailsOn(place.DayOf(sheet.StartsAt));
        return new(
            sheet.Id,
            sheet.ProbationerId,
            now,
            sheet.StartsAt,
            KindTable.Of(sheet.Kind).FrenchLabel,
            details?.Label,
            details?.Street,
            sheet.Status,
            facts.Max(fact => fact.Sequence),
            [.. stories.SelectMany(it => it.Story is { } story ? [MessageOf(it.MessageId, story, texts, now)] : (ProvedMessage[])[])]);
    }

    private static ProvedMessage MessageOf(
        Guid messageId,
        MessageStory story,
        IReadOnlyDictionary<Guid, string> texts,
        DateTimeOffset now) => new(
            messageId,
            story.Plan.Role,
            MessageWhy.Planned(story),
            story.PlannedAt,
            story.Plan.DueAt,
            story.State,
            MessageWhy.Standing(story, now),
            [
                .. story.Tries.Select(attempt => new ProvedAttempt(
                    PlaceTime.On(attempt.AttemptedAt, story.TimeZone),
                    texts.GetValueOrDefault(attempt.AttemptId),
                    attempt.MobileEnding,
                    attempt.Provider,
                    attempt.ProviderId,
                    [.. attempt.Answers.Select(word => word with { At = PlaceTime.On(word.At, story.TimeZone) })])),
            ]);

    private static async Task<IReadOnlyList<IEvent>> FactsOf(IQuerySession session, Guid convocationId, CancellationToken cancellation)
    {
        var messages = await session.Rows(
            $"select message_id from {SmsQueueTable.Rows} where convocation_id = $1", [convocationId], row => row.GetGuid(0), cancellation);
        Guid[] streams = [convocationId, .. messages];
        return await session.Events.QueryAllRawEvents()
            .Where(fact => fact.StreamId.IsOneOf(streams))
            .OrderBy(fact => fact.Sequence)
            .ToListAsync(cancellation);
    }
}
