using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Probationers;

namespace MonSuiviJustice.Api.CaseHistory;

/// <summary>Everything of one person: what the facts say, and what the vault still knows.</summary>
internal sealed class HeldData(IQuerySession session, HttpContext http, DateTimeOffset now)
{
    public async Task<PersonalData> Of(ProbationerCard card, CaseFile file)
    {
        var opened = await http.Vault().Open(session, card.Files, http.Opening(), http.RequestAborted);
        var sheets = file.Sheets.OrderBy(sheet => sheet.StartsAt).ToArray();
        var attempts = file.Attempts.OrderBy(it => it.Attempt.AttemptedAt).ToArray();
        var sealedIds = sheets.SelectMany(sheet => sheet.ExtraFields ?? []).Select(field => field.SealedId)
            .Concat(attempts.Select(it => it.Attempt.AttemptId))
            .Concat(file.Comments.Select(answer => answer.SealedId).OfType<Guid>())
            .Concat(file.Replies.Select(reply => reply.ReplyId));
        var texts = await http.Vault().Read(session, [.. sealedIds], http.Opening(), http.RequestAborted);
        var places = await Places(sheets);

        return new(
            card.Id,
            now,
            opened.GetValueOrDefault(card.Id) is { Record: var known } ? IdentityOf(known) : null,
            [.. card.Merged.Select(opened.GetValueOrDefault).OfType<OpenedRecord>().Select(it => IdentityOf(it.Record))],
            FileOf(card),
            [.. sheets.Select(sheet => ConvocationOf(sheet, places[sheet.PlaceId], texts))],
            [
                .. attempts.Where(it => texts.ContainsKey(it.Attempt.AttemptId)).Select(it => new HeldText(
                    it.Attempt.ConvocationId,
                    it.Attempt.Role,
                    it.Attempt.AttemptedAt,
                    it.State,
                    texts[it.Attempt.AttemptId])),
            ],
            [.. file.Comments.SelectMany(answer => CommentOf(answer, texts))],
            [
                .. file.Replies.Where(reply => texts.ContainsKey(reply.ReplyId))
                    .Select(reply => new HeldReply(reply.ReceivedAt, texts[reply.ReplyId])),
            ],
            file.Lines(asOf: null, now));
    }

    private async Task<IReadOnlyDictionary<Guid, Place?>> Places(IReadOnlyList<ConvocationSheet> sheets)
    {
        var places = new Dictionary<Guid, Place?>();

        foreach (var placeId in sheets.Select(sheet => sheet.PlaceId).Distinct())
        {
            places[placeId] = await session.Events.AggregateStreamAsync<Place>(placeId, token: http.RequestAborted);
        }

        return places;
    }

    private HeldFile FileOf(ProbationerCard card) => new(
        State: card.File,
        StateSince: card.FileSince,
        ErasureDueAt: card.File == FileState.Archived ? http.Retention().ErasureOf(card.FileSince) : null,
        RegisteredAt: card.RegisteredAt,
        ServiceCode: card.ServiceCode,
        Following: card.Following,
        IsJapat: card.IsJapat,
        Holds: card.Holds,
        Reachability: card.Reachability,
        ReferentId: card.ReferentId);

    private static HeldIdentity IdentityOf(PersonalRecord record) => new(
        LastName: record.LastName,
        FirstName: record.FirstName,
        Mobile: record.Mobile,
        BirthDate: record.BirthDate,
        AppiNumber: record.AppiNumber,
        CommuneInsee: record.CommuneInsee,
        WithoutCommune: record.WithoutCommune,
        Language: record.Language);

    private static IEnumerable<HeldComment> CommentOf(DivestmentAnswered answer, IReadOnlyDictionary<Guid, string> texts) =>
        answer.SealedId is { } sealedId && texts.TryGetValue(sealedId, out var comment)
            ? [new(answer.ServiceCode, answer.AnsweredAt, comment)]
            : [];

    private static HeldConvocation ConvocationOf(
        ConvocationSheet sheet,
        Place? place,
        IReadOnlyDictionary<Guid, string> texts)
    {
        var details = place?.DetailsOn(place.DayOf(sheet.StartsAt));
        return new(
            Id: sheet.Id,
            StartsAt: sheet.StartsAt,
            Kind: KindTable.Of(sheet.Kind).FrenchLabel,
            Place: details?.Label,
            Street: details?.Street,
            Status: sheet.Status,
            ExtraFields: [.. (sheet.ExtraFields ?? []).Select(field =>
                new HeldField(field.FieldId, texts.GetValueOrDefault(field.SealedId)))]);
    }
}
