using Marten;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>One attempt at one transaction: the streams that a decision needs, and what it then writes.</summary>
internal sealed class Work(
    IDocumentSession session,
    Streams streams,
    WriteRequest request,
    Reads reads,
    Reaches reaches,
    DateTimeOffset now,
    bool isRepeated)
{
    private readonly Dictionary<Guid, (Type? Starts, long? Version)> _known = [];

    private readonly HashSet<Guid> _restedOn = [];

    private readonly List<StreamAppend> _appends = [];

    private readonly List<(Guid StreamId, Action<IReadOnlyCollection<IFact>> Receive)> _asked = [];

    private readonly List<(string Sql, object[] Row)> _joint = [];

    /// <summary>To read, and to queue what is written beside the facts.</summary>
    public IDocumentSession Session => session;

    public WriteRequest Request => request;

    /// <summary>The instant of this request, in whole microseconds as PostgreSQL keeps them.</summary>
    public DateTimeOffset Now => now;

    /// <summary>Decided before, and somebody else wrote first.</summary>
    public bool IsRepeated => isRepeated;

    public IReadOnlyList<StreamAppend> Appends => _appends;

    /// <summary>What this request writes beside its facts, together with the same of other requests.</summary>
    public IReadOnlyList<(string Sql, object[] Row)> Joint => _joint;

    public Written Answer { get; private set; } = new(StatusCodes.Status204NoContent, Location: null, ETag: null);

    /// <summary>A stream that must exist, else 404.</summary>
    public Streamed<T> Existing<T>(Guid id)
        where T : class => Fetch<T>(id, isRequired: true);

    /// <summary>A stream that may exist.</summary>
    public Streamed<T> Possible<T>(Guid id)
        where T : class => Fetch<T>(id, isRequired: false);

    /// <summary>Reads all the streams asked for since the last time, in one round trip.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        var facts = await reads.Of([.. _asked.Select(it => it.StreamId)], cancellation);

        foreach (var (streamId, receive) in _asked)
        {
            receive([.. facts[streamId]]);
        }

        _asked.Clear();
    }

    /// <summary>The facts of many streams of any type, in one round trip; one that does not exist has none.</summary>
    public async Task<ILookup<Guid, IFact>> Many(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var facts = await streams.Read(session, ids, cancellation);

        foreach (var stream in facts)
        {
            _known[stream.Key] = (null, stream.Count());
        }

        return facts;
    }

    /// <summary>Streams that the decision rests on, and that it does not append to.</summary>
    public IReadOnlyCollection<Guid> RestedOn => _restedOn;

    /// <summary>How many facts a stream had when it was read: whoever asks sees to it that it has no more at the commit.</summary>
    public long RestOn(Guid streamId)
    {
        _restedOn.Add(streamId);
        return _known[streamId].Version ?? 0;
    }

    /// <summary>403 unless the right of this endpoint reaches that service.</summary>
    public Task Demand(string serviceCode, CancellationToken cancellation) => Demand(request.Right, serviceCode, cancellation);

    /// <summary>403 unless that right of the agent reaches that service.</summary>
    public async Task Demand(Right right, string serviceCode, CancellationToken cancellation)
    {
        if (!await reaches.Includes(request.Agent, right, serviceCode, cancellation))
        {
            throw new StopException(Access.Reaches.OutOfReach);
        }
    }

    /// <summary>Does the right of this endpoint reach that service?</summary>
    public Task<bool> Reaches(string serviceCode, CancellationToken cancellation) =>
        reaches.Includes(request.Agent, request.Right, serviceCode, cancellation);

    /// <summary>The agent's service and those linked to it.</summary>
    public Task<IReadOnlyList<string>> Jurisdiction(CancellationToken cancellation) =>
        reaches.JurisdictionOf(request.Agent.ServiceCode, cancellation);

    /// <summary>428 without If-Match, 412 when it names another revision than the current one.</summary>
    public void Expect(IRevised state)
    {
        if (request.IfMatch is null)
        {
            throw new StopException(Problem.Of(EdgeRefusals.IfMatchMissing));
        }

        if (request.IfMatch != ETagOf(state.Revision))
        {
            throw new StopException(Problem.Of(EdgeRefusals.Stale));
        }
    }

    public void Created(string location) =>
        Answer = Answer with { Status = StatusCodes.Status201Created, Location = location };

    public void Revised(long revision) => Answer = Answer with { ETag = ETagOf(revision) };

    public static string ETagOf(long revision) => $"\"{revision}\"";

    /// <summary>Each fact goes to its own stream; one that was not read is appended to unseen.</summary>
    public void Append(IReadOnlyList<IFact> facts)
    {
        foreach (var stream in facts.GroupBy(fact => fact.StreamId))
        {
            var (starts, version) = _known.GetValueOrDefault(stream.Key);
            _appends.Add(new(stream.Key, starts, version, [.. stream]));
        }
    }

    /// <summary>
    /// A row for a statement that takes an array for each of its values: all requests of a transaction give theirs to one
    /// statement, before any fact is appended.
    /// </summary>
    public void Join(string sql, params object[] row) => _joint.Add((sql, row));

    /// <summary>A stream that this request starts, under an id that nobody else has.</summary>
    public void Starts<T>(Guid id)
        where T : class => _known[id] = (typeof(T), null);

    /// <summary>Adds what this request writes beside its facts to the session that commits it with others.</summary>
    public void AddTo(IDocumentSession together)
    {
        foreach (var operation in session.PendingChanges.Operations())
        {
            together.QueueOperation(operation);
        }
    }

    private Streamed<T> Fetch<T>(Guid id, bool isRequired)
        where T : class
    {
        var streamed = new Streamed<T>(isRequired);
        _asked.Add((id, Receive));
        return streamed;

        void Receive(IReadOnlyCollection<IFact> facts)
        {
            _known[id] = facts.Count > 0 ? (null, facts.Count) : (typeof(T), null);
            streamed.Received(Folds.Over<T>(facts));
        }
    }
}

/// <summary>A stream as it was when <see cref="Work.Load"/> read it.</summary>
internal sealed class Streamed<T>(bool isRequired)
    where T : class
{
    private T? _state;
    private bool _isRead;

    public T? Possible => _isRead ? _state : throw new InvalidOperationException("It was not loaded.");

    public T State => Possible
        ?? throw (isRequired ? new StopException(Problem.NotFound) : new InvalidOperationException("It may be absent."));

    internal void Received(T? state) => (_state, _isRead) = (state, true);
}
