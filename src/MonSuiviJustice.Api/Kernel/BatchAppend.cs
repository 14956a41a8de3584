using Marten;
using Marten.Events;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>
/// Appends the facts of many streams in one statement, where Marten calls a function per stream (ADR 0013). For work in
/// batches only, whose streams the transaction has locked or starts: a stream that starts here must not exist, and one that
/// exists grows by what is added. For a stream that should exist and does not, the version is null and the statement fails:
/// no fact is dropped in silence.
/// </summary>
internal sealed class BatchAppend(IDocumentStore store)
{
    private const string Facts = StoreSchema.Facts;

    private const string Sql =
        $"""
         with input as (
             select *, row_number() over (partition by stream_id order by ordinality) as place
             from unnest(?, ?, ?, ?, ?, ?) with ordinality
                 as given(stream_id, event_id, type, dotnet_type, data, starts, ordinality)
         ), counted as (
             select stream_id, count(*) as facts, max(starts) as starts from input group by stream_id
         ), started as (
             insert into {Facts}.mt_streams (id, type, version, timestamp)
             select stream_id, starts, facts, now() from counted where starts <> ''
             returning id, version
         ), grown as (
             update {Facts}.mt_streams s set version = s.version + c.facts, timestamp = now()
             from counted c where s.id = c.stream_id and c.starts = ''
             returning s.id, s.version
         ), heads as (
             select * from started union all select * from grown
         )
         insert into {Facts}.mt_events (seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type)
         select nextval('{Facts}.mt_events_sequence'), i.event_id, i.stream_id, h.version - c.facts + i.place,
                i.data::jsonb, i.type, ?, i.dotnet_type
         from input i join counted c using (stream_id) left join heads h on h.id = i.stream_id
         order by i.ordinality
         """;

    private readonly Dictionary<Type, (string Name, string DotNet)> _types = store.Options.Events.AllKnownEventTypes()
        .ToDictionary(known => known.EventType, known => (known.EventTypeName, known.DotNetTypeName));

    public void Add(IDocumentSession session, IReadOnlyList<StreamAppend> appends, DateTimeOffset at)
    {
        if (appends.Count == 0)
        {
            return;
        }

        var serializer = store.Options.Serializer();
        var rows = appends.SelectMany(append => append.Facts.Select(fact => (append.Starts, Fact: fact))).ToArray();
        session.QueueSqlCommand(
            Sql,
            rows.Select(row => row.Fact.StreamId).ToArray(),
            rows.Select(_ => Guid.CreateVersion7()).ToArray(),
            rows.Select(row => _types[row.Fact.GetType()].Name).ToArray(),
            rows.Select(row => _types[row.Fact.GetType()].DotNet).ToArray(),
            rows.Select(row => serializer.ToJson(row.Fact)).ToArray(),
            rows.Select(row => row.Starts is { } type ? AliasOf(type) : "").ToArray(),
            at);
    }

    /// <summary>Facts of streams that exist or, for those that start with a fact of their own, of a type.</summary>
    /// <param name="startsWith">The type of the stream that starts with this fact; null when the stream exists.</param>
    public void Add(
        IDocumentSession session,
        IReadOnlyList<IFact> facts,
        Func<IFact, Type?> startsWith,
        DateTimeOffset at) =>
        Add(session, [.. facts.Select(fact => new StreamAppend(fact.StreamId, startsWith(fact), null, [fact]))], at);

    private string AliasOf(Type stream) => ((EventGraph)store.Options.Events).AggregateAliasFor(stream);
}
