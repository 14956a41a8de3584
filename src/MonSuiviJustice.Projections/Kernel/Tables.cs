using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Projections.Kernel;

/// <summary>
/// All flat tables in one pass over the log: a page of facts is read once, and its changes go out in a few set-based
/// statements. One statement a fact, as Marten's own table projections send, costs several times as much (measured in
/// <c>bench/RESULTS.md</c>).
/// </summary>
public sealed class Tables(IReadOnlyList<FlatTable> tables) : IProjection
{
    public const string Name = "tables";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new RowWriter() } };

    [SuppressMessage("ApiDesign", "RS0030", Justification = "Marten's interface asks for a task; nothing here waits.")]
    public Task ApplyAsync(
        IDocumentOperations operations,
        IReadOnlyList<IEvent> events,
        CancellationToken cancellation)
    {
        var facts = events.Select(e => e.Data).OfType<IFact>().ToArray();

        foreach (var table in tables)
        {
            foreach (var run in Runs.Of(facts.SelectMany(table.Next)))
            {
                operations.QueueSqlCommand(Statement(table.QualifiedName, run[0]), JsonSerializer.Serialize(run, Json));
            }
        }

        if (tables.Any(table => table.Wakes(facts)))
        {
            operations.QueueSqlCommand($"select pg_notify('{WakeUp.Channel}', '')");
        }

        return Task.CompletedTask;
    }

    private static string Statement(string table, RowChange shape)
    {
        var columns = shape.Cells.Select(cell => cell.Column).ToArray();
        var rows = $"jsonb_populate_recordset(null::{table}, ?::jsonb) r";
        var values = columns.Skip(1);

        return shape switch
        {
            { IsRemoval: true } => $"delete from {table} t using {rows} where t.{shape.Key} = r.{shape.Key}",
            { Adds: true, Key: { } key } =>
                $"""
                 update {table} t set {string.Join(", ", values.Select(column => $"{column} = t.{column} + r.{column}"))}
                 from (
                     select {key}, {string.Join(", ", values.Select(column => $"sum({column}) as {column}"))}
                     from {rows} group by {key}
                 ) r where t.{key} = r.{key}
                 """,
            { Key: { } key } =>
                $"""
                 update {table} t set {string.Join(", ", values.Select(column => $"{column} = r.{column}"))}
                 from {rows} where t.{key} = r.{key}{(shape.Guard is { } guard ? $" and {guard}" : "")}
                 """,
            _ =>
                $"""
                 insert into {table} ({string.Join(", ", columns)})
                 select {string.Join(", ", columns.Select(column => $"r.{column}"))} from {rows}
                 on conflict ({columns[0]}) do update set
                 {string.Join(", ", values.Select(column => $"{column} = excluded.{column}"))}
                 """,
        };
    }
}
