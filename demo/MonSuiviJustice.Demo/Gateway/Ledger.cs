namespace MonSuiviJustice.Demo.Gateway;

/// <summary>What the provider took, whatever it answered: the independent count that faults are judged by.</summary>
public sealed class Ledger : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<LedgerEntry> _entries = [];
    private readonly List<Refusal> _refusals = [];
    private readonly Dictionary<string, int> _bySid = [];
    private readonly Dictionary<string, List<int>> _byNumber = [];
    private readonly Dictionary<string, int> _posts = [];
    private readonly Dictionary<(string To, string Body), int> _texts = [];
    private readonly HashSet<string> _attempts = [];
    private readonly TimeProvider _clock;
    private readonly LedgerFile? _file;

    public Ledger(string? path, TimeProvider clock)
    {
        _clock = clock;
        _file = path is null ? null : LedgerFile.Open(path, Apply);
    }

    /// <summary>In the order of acceptance.</summary>
    public IReadOnlyList<LedgerEntry> Entries => From(0);

    public IReadOnlyList<Refusal> Refusals
    {
        get
        {
            lock (_gate)
            {
                return [.. _refusals];
            }
        }
    }

    /// <summary>Those after the first so many.</summary>
    public IReadOnlyList<LedgerEntry> From(int count)
    {
        lock (_gate)
        {
            return [.. _entries.Skip(count)];
        }
    }

    /// <summary>How often this attempt was posted, taken or not.</summary>
    public int PostsOf(string attemptId)
    {
        lock (_gate)
        {
            return _posts.GetValueOrDefault(attemptId);
        }
    }

    public LedgerEntry? Find(string sid)
    {
        lock (_gate)
        {
            return _bySid.TryGetValue(sid, out var index) ? _entries[index] : null;
        }
    }

    /// <summary>All of one number, newest first.</summary>
    public IReadOnlyList<LedgerEntry> To(string number)
    {
        lock (_gate)
        {
            return _byNumber.TryGetValue(number, out var indexes)
                ? [.. indexes.Select(index => _entries[index]).Reverse()]
                : [];
        }
    }

    /// <summary>Ends when the message cannot be forgotten any more.</summary>
    public Task Accept(LedgerEntry entry) => Record(new(Accepted: entry));

    public Task Refuse(string attemptId, string to, int code) =>
        Record(new(Refused: new(attemptId, to, code, _clock.GetUtcNow())));

    public Task Move(string sid, string status, int? errorCode = null) =>
        Record(new(Moved: new(sid, status, errorCode, _clock.GetUtcNow())));

    public LedgerSummary Summary(int pendingCallbacks = 0, int lostCallbacks = 0, int unheard = 0)
    {
        lock (_gate)
        {
            return new(
                Posts: _entries.Count + _refusals.Count,
                Accepted: _entries.Count,
                Delivered: _entries.Count(entry => entry.Status == "delivered"),
                Undelivered: _entries.Count(entry => entry.Status == "undelivered"),
                Rejected: _refusals.Count(refusal => refusal.Code is not (TwilioCodes.TooMany or TwilioCodes.Internal)),
                Throttled: _refusals.Count(refusal => refusal.Code == TwilioCodes.TooMany),
                Failed: _refusals.Count(refusal => refusal.Code == TwilioCodes.Internal),
                Attempts: _attempts.Count,
                Duplicates: _texts.Values.Sum(times => times - 1),
                MostPostsPerAttempt: _posts.Values.DefaultIfEmpty().Max(),
                PendingCallbacks: pendingCallbacks,
                LostCallbacks: lostCallbacks,
                Unheard: unheard);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_file is not null)
        {
            await _file.DisposeAsync();
        }
    }

    // Under one lock, so that the file tells things in the order in which they were true.
    private Task Record(LedgerLine line)
    {
        lock (_gate)
        {
            Apply(line);
            return _file?.Append(line) ?? Task.CompletedTask;
        }
    }

    private void Apply(LedgerLine line)
    {
        if (line.Accepted is { } entry)
        {
            _bySid[entry.Sid] = _entries.Count;
            Numbered(entry.To).Add(_entries.Count);
            _entries.Add(entry);
            _texts[(entry.To, entry.Body)] = _texts.GetValueOrDefault((entry.To, entry.Body)) + 1;
            CountPost(entry.AttemptId);

            if (entry.AttemptId.Length > 0)
            {
                _attempts.Add(entry.AttemptId);
            }
        }

        if (line.Refused is { } refusal)
        {
            _refusals.Add(refusal);
            CountPost(refusal.AttemptId);
        }

        if (line.Moved is { } move && _bySid.TryGetValue(move.Sid, out var index))
        {
            _entries[index] = _entries[index] with
            {
                Status = move.Status,
                ErrorCode = move.ErrorCode,
                SentAt = _entries[index].SentAt ?? move.At,
                UpdatedAt = move.At,
            };
        }
    }

    private List<int> Numbered(string to) =>
        _byNumber.TryGetValue(to, out var indexes) ? indexes : _byNumber[to] = [];

    private void CountPost(string attemptId)
    {
        if (attemptId.Length > 0)
        {
            _posts[attemptId] = _posts.GetValueOrDefault(attemptId) + 1;
        }
    }
}
