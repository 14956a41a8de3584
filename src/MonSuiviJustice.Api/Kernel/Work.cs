using System.Data.Common;
using JasperFx.Events;
using Marten;
using Marten.Services.BatchQuerying;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>One attempt at one transaction: the streams that a decision needs, and what it then writes.</summary>
internal sealed class Work(
    IDocumentSession session,
    Streams streams,
    WriteRequest request,
    Reaches reaches,
    DateTimeOffset now)
{
    private readonly Dictionary<Guid, Func<(Type? Starts, long? Version)>> _known = [];

    private readonly List<StreamAppend> _appends = [];

    private IBatchedQuery? _batch;

    /// <summary>To read, and to queue what is written beside the facts.</summary>
    public IDocumentSession Session => session;

    public WriteRequest Request => request;

    /// <summary>The instant of this request, in whole microseconds as PostgreSQL keeps them.</summary>
    public DateTimeOffset Now => now;

    public IReadOnlyList<StreamAppend> Appends => _appends;

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
        if (_batch is { } batch)
        {
            _batch = null;
            await batch.Execute(cancellation);
        }
    }

    /// <summary>The facts of many streams of any type, in one round trip; one that does not exist has none.</summary>
    public async Task<ILookup<Guid, IFact>> Many(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var facts = await streams.Read(session, ids, cancellation);

        foreach (var stream in facts)
        {
            long version = stream.Count();
            _known[stream.Key] = () => (null, version);
        }

        return facts;
    }

    /// <summary>Rows beside the streams, in the same round trip: there once <see cref="Load"/> has read.</summary>
    public Task<IReadOnlyList<T>> Rows<T>(string sql, IReadOnlyList<object> values, Func<DbDataReader, T> read)
    {
        _batch ??= session.CreateBatchQuery();
        return _batch.AddItem(new RowsInBatch<T>(sql, values, read));
    }

    /// <summary>403 unless the right of this endpoint reaches that service.</summary>
    public async Task Demand(string serviceCode, CancellationToken cancellation)
    {
        if (!await reaches.Includes(request.Agent, request.Right, serviceCode, cancellation))
        {
            throw new StopException(Reaches.OutOfReach);
        }
    }

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
            var (starts, version) = _known.TryGetValue(stream.Key, out var known) ? known() : (null, null);
            _appends.Add(new(stream.Key, starts, version, [.. stream]));
        }
    }

    /// <summary>A stream that this request starts, under an id that nobody else has.</summary>
    public void Starts<T>(Guid id)
        where T : class => _known[id] = () => (typeof(T), null);

    /// <summary>Adds what this request writes to the session that commits it with others.</summary>
    public void AddTo(IDocumentSession together)
    {
        foreach (var append in _appends)
        {
            append.AddTo(together);
        }

        AddOtherwise(together);
    }

    /// <summary>As <see cref="AddTo(IDocumentSession)"/>, in one statement: for a request of many streams.</summary>
    public void AddTo(IDocumentSession alone, BatchAppend batch)
    {
        var starts = _appends.ToDictionary(append => append.StreamId, append => append.Starts);
        batch.Add(
            alone,
            [.. _appends.SelectMany(append => append.Facts).Cast<IFact>()],
            fact => starts[fact.StreamId],
            now);
        AddOtherwise(alone);
    }

    private void AddOtherwise(IDocumentSession together)
    {
        foreach (var operation in session.PendingChanges.Operations())
        {
            together.QueueOperation(operation);
        }
    }

    private Streamed<T> Fetch<T>(Guid id, bool isRequired)
        where T : class
    {
        _batch ??= session.CreateBatchQuery();
        var fetched = _batch.Events.FetchForWriting<T>(id);
        _known[id] = () => fetched.GetAwaiter().GetResult().CurrentVersion is > 0 and var version
            ? (null, version)
            : (typeof(T), null);
        return new(fetched, isRequired);
    }
}

/// <summary>A stream as it was when <see cref="Work.Load"/> read it.</summary>
internal sealed class Streamed<T>(Task<IEventStream<T>> fetched, bool isRequired)
    where T : class
{
    public T? Possible => fetched.GetAwaiter().GetResult().Aggregate;

    public T State => Possible
        ?? throw (isRequired ? new StopException(Problem.NotFound) : new InvalidOperationException("It may be absent."));
}
