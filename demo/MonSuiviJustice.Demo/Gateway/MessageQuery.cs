using System.Globalization;

namespace MonSuiviJustice.Demo.Gateway;

/// <summary>The filters of a list. A message that was not sent yet has no DateSent, and no filter on it lets it
/// through: the harsher of the two readings that Twilio's documentation allows.</summary>
internal sealed record MessageQuery(
    string? To,
    string? From,
    DateTimeOffset? SentFrom,
    DateTimeOffset? SentUntil,
    int PageSize,
    int PageNumber,
    string? After)
{
    /// <summary>Null when a date cannot be read. The operator is part of the key: "DateSent>=2026-10-25" is the key
    /// "DateSent>" and the value "2026-10-25".</summary>
    public static MessageQuery? Read(IQueryCollection query)
    {
        var readable = TryDate(query["DateSent>"], out var from) & TryDate(query["DateSent<"], out var until)
            & TryDate(query["DateSent"], out var day);

        return readable
            ? new(
                Filled(query["To"]),
                Filled(query["From"]),
                day ?? from,
                day?.AddDays(1) ?? until,
                int.TryParse(query["PageSize"], out var size) ? Math.Clamp(size, 1, 1000) : 50,
                int.TryParse(query["Page"], out var page) ? page : 0,
                Filled(query["PageToken"]))
            : null;
    }

    public PageShape Page(Ledger ledger, string accountSid)
    {
        // Newest first, as Twilio answers; the token is the last message seen, so that new ones shift nothing.
        var all = To is null ? ledger.Entries.Reverse() : ledger.To(To);
        var rest = all
            .Where(Matches)
            .SkipWhile(entry => After is not null && entry.Sid != After)
            .Skip(After is null ? 0 : 1)
            .Take(PageSize + 1)
            .ToList();
        var shown = rest.Take(PageSize).ToList();

        return new(
            shown.ConvertAll(entry => MessageShape.Of(entry, accountSid)),
            PageNumber,
            PageSize,
            Start: PageNumber * PageSize,
            End: (PageNumber * PageSize) + Math.Max(shown.Count - 1, 0),
            Uri: Address(accountSid, PageNumber, After),
            FirstPageUri: Address(accountSid, page: 0, after: null),
            NextPageUri: rest.Count > PageSize ? Address(accountSid, PageNumber + 1, shown[^1].Sid) : null,
            PreviousPageUri: null);
    }

    private bool Matches(LedgerEntry entry) =>
        (From is null || entry.From == From)
        && (SentFrom is null || entry.SentAt >= SentFrom)
        && (SentUntil is null || entry.SentAt <= SentUntil);

    private string Address(string accountSid, int page, string? after) =>
        $"/2010-04-01/Accounts/{accountSid}/Messages.json" + QueryString.Create(new Dictionary<string, string?>
        {
            ["To"] = To,
            ["From"] = From,
            ["DateSent>"] = SentFrom?.ToString("O"),
            ["DateSent<"] = SentUntil?.ToString("O"),
            ["PageSize"] = $"{PageSize}",
            ["Page"] = $"{page}",
            ["PageToken"] = after,
        }.Where(pair => pair.Value is not null));

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool TryDate(string? text, out DateTimeOffset? date)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal;
        var read = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var at);
        date = read ? at : null;
        return read || string.IsNullOrEmpty(text);
    }
}
