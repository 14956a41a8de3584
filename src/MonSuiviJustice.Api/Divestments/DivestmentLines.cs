using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Projections.Divestments;

namespace MonSuiviJustice.Api.Divestments;

/// <summary>What is expected from whom, and by when; once it has ended, what came of it.</summary>
/// <param name="Destinations">The services that would follow the person, or do.</param>
/// <param name="Requests">Each service that followed the person, with what it answered.</param>
/// <param name="ExpectedFrom">The services of which an answer is awaited; none once it has ended.</param>
/// <param name="AnswerDueAt">From then on silence counts; after the escalation, it lapses then. Null once it has ended.</param>
/// <param name="ChaserDueAt">When they are reminded next; null once it has ended.</param>
/// <param name="EscalatedAt">Since when the local administrators of the silent services have it; null if they never had.</param>
/// <param name="Gaps">What somebody must repair in the file before it can be accepted; none once it has ended.</param>
/// <param name="EndedAt">Null as long as it is pending.</param>
public sealed record DivestmentLine(
    Guid Id,
    PersonName Probationer,
    string RequestingServiceCode,
    DivestmentReason Reason,
    IReadOnlyList<string> Destinations,
    IReadOnlyList<DivestmentRequestLine> Requests,
    DateTimeOffset RequestedAt,
    IReadOnlyList<string> ExpectedFrom,
    DateTimeOffset? AnswerDueAt,
    DateTimeOffset? ChaserDueAt,
    DateTimeOffset? EscalatedAt,
    IReadOnlyList<FileGap> Gaps,
    DivestmentOutcome? Outcome,
    DateTimeOffset? EndedAt);

/// <param name="AnsweredAt">Null where no agent answered.</param>
/// <param name="Comment">What was said with it; null without a word, and once the person is erased.</param>
/// <param name="InPlace">A central administrator answered in the place of the service.</param>
public sealed record DivestmentRequestLine(
    string ServiceCode,
    DivestmentAnswer Answer,
    DateTimeOffset? AnsweredAt,
    string? Comment,
    bool InPlace);

internal static class DivestmentLines
{
    /// <summary>With the names and the comments out of the vault, in one batch each.</summary>
    public static async Task<IReadOnlyList<DivestmentLine>> DivestmentsOf(
        this HttpContext http,
        IQuerySession session,
        IReadOnlyList<DivestmentSheet> sheets)
    {
        if (sheets.Count == 0)
        {
            return [];
        }

        var opened = await http.Vault().Open(
            session,
            [.. sheets.Select(sheet => sheet.State.ProbationerId).Distinct()],
            http.Opening(),
            http.RequestAborted);
        var comments = await http.Vault().Read(
            session,
            [.. sheets.SelectMany(sheet => sheet.Answers).Select(answer => answer.SealedId).OfType<Guid>()],
            http.Opening(),
            http.RequestAborted);
        return [.. sheets.Select(sheet => LineOf(sheet, opened.GetValueOrDefault(sheet.State.ProbationerId)?.Record, comments))];
    }

    private static DivestmentLine LineOf(
        DivestmentSheet sheet,
        PersonalRecord? record,
        IReadOnlyDictionary<Guid, string> comments)
    {
        var (state, dates, isPending) = (sheet.State, sheet.State.Dates, sheet.State.Outcome is null);
        return new(
            Id: state.Id,
            Probationer: new(state.ProbationerId, record?.LastName, record?.FirstName, Erased: record is null),
            RequestingServiceCode: state.RequestingServiceCode,
            Reason: sheet.Reason,
            Destinations: state.Destinations,
            Requests: [.. state.Requests.Select(request => RequestOf(request, sheet, comments))],
            RequestedAt: dates.RequestedAt,
            ExpectedFrom: state.Expected,
            AnswerDueAt: isPending ? dates.AnswerDueAt : null,
            ChaserDueAt: isPending ? dates.ChaserAt : null,
            EscalatedAt: dates.EscalatedAt,
            Gaps: isPending ? record?.Gaps() ?? [] : [],
            Outcome: state.Outcome,
            EndedAt: sheet.EndedAt);
    }

    private static DivestmentRequestLine RequestOf(
        DivestmentRequest request,
        DivestmentSheet sheet,
        IReadOnlyDictionary<Guid, string> comments)
    {
        var answer = sheet.Answers.LastOrDefault(it => it.ServiceCode == request.ServiceCode);
        return new(
            request.ServiceCode,
            request.Answer,
            answer?.AnsweredAt,
            answer?.SealedId is { } sealedId ? comments.GetValueOrDefault(sealedId) : null,
            answer?.InPlace == true);
    }
}
