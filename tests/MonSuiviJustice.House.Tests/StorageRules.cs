using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using JasperFx.Events.Projections;
using Marten;
using MonSuiviJustice.Projections;
using MonSuiviJustice.Projections.Kernel;
using MonSuiviJustice.Projections.Organisations;
using Xunit;

namespace MonSuiviJustice.House.Tests;

/// <summary>A stored fact is for ever: its name and its JSON are approved in git, and must still read.</summary>
public sealed class StorageRules
{
    private const string Samples = "tests/MonSuiviJustice.House.Tests/Samples";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly IReadOnlyStoreOptions Store = EventStore.Options();

    public static TheoryData<Type> Facts => [.. Solution.Facts];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_is_stored_under_its_own_name_in_a_shape_that_still_reads(Type fact)
    {
        var file = $"{Samples}/{NameOf(fact)}.json";
        var stored = Solution.ApproveOnce(file, () => Pretty(Store.Serializer().ToJson(SampleFact.Of(fact))));

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(stored));
        var read = Store.Serializer().FromJson(fact, stream);

        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(Store.Serializer().ToJson(read))),
            $"{file} does not read as it was written: a member may be added if it may be null, none may go or change.");
    }

    /// <summary>Batches append past Marten's session (ADR 13): an inline view would miss what they write.</summary>
    [Fact]
    public void Only_the_competence_map_is_kept_inline() => Assert.Equal(
        [nameof(CompetenceMapFold)],
        EventStore.Options().Projections.All
            .Where(projection => projection.Lifecycle == ProjectionLifecycle.Inline)
            .Select(projection => projection.GetType().Name));

    [Fact]
    public void No_sample_is_of_a_fact_that_is_gone() => Solution.None(
        Directory.EnumerateFiles(Solution.PathOf(Samples), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Except(Solution.Facts.Select(NameOf)));

    [Fact]
    public void A_stored_name_is_the_name_of_one_fact() => Assert.Equal(
        Solution.Facts.Count,
        Solution.Facts.Select(NameOf).Distinct().Count());

    [Fact]
    public void Every_flat_table_is_kept_by_the_daemon()
    {
        var declared = typeof(EventStore).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(FlatTable)) && !type.IsAbstract);

        Assert.Equal(declared.Select(table => table.Name).Order(), EventStore.FlatTables.Select(table => table.GetType().Name).Order());
        Assert.Equal(EventStore.FlatTables.Count, EventStore.FlatTables.Select(table => table.QualifiedName).Distinct().Count());
    }

    [Fact]
    public void The_events_are_those_that_were_approved() => Solution.Approve("docs/events.md", Markdown.Page(
        "Events",
        """
        Written by `./dev approve`, approved by whoever commits it. A stored name and its members are for ever: an example of
        each is in `tests/MonSuiviJustice.House.Tests/Samples`.
        """,
        [
            .. Solution.Facts
                .GroupBy(fact => fact.Namespace?.Split('.')[^1] ?? "")
                .Select(context => (context.Key, Markdown.Table(
                    ["stored name", "fact", "stream", "members"],
                    context.OrderBy(NameOf, StringComparer.Ordinal).Select(fact => new[]
                    {
                        $"`{NameOf(fact)}`", fact.Name, StreamOf(fact), string.Join(", ", Members(fact)),
                    })))),
        ]));

    private static IEnumerable<string> Members(Type fact)
    {
        var nullability = new NullabilityInfoContext();
        return fact.GetConstructors().Single().GetParameters().Select(member =>
        {
            var list = member.ParameterType.Name.StartsWith("FactList", StringComparison.Ordinal) ? "[]" : "";
            var absent = nullability.Create(member).ReadState == NullabilityState.Nullable ? "?" : "";
            return $"{JsonNamingPolicy.CamelCase.ConvertName(member.Name ?? "")}{list}{absent}";
        });
    }

    private static string StreamOf(Type fact) =>
        fact.BaseType?.Name.Replace("Event", "", StringComparison.Ordinal) ?? "";

    private static string NameOf(Type fact) =>
        Assert.Single(Store.Events.AllKnownEventTypes(), known => known.EventType == fact).EventTypeName;

    private static string Pretty(string json) => $"{JsonNode.Parse(json)?.ToJsonString(Readable)}\n";
}
