using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.CaseHistory;
using Xunit;

namespace MonSuiviJustice.House.Tests;

public sealed partial class FactRules
{
    private static readonly Type[] Scalars =
    [
        typeof(Guid), typeof(int), typeof(bool), typeof(string), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly),
    ];

    private static readonly string[] PersonalWords =
    [
        "Name", "Phone", "Mobile", "Number", "Email", "Birth", "Address", "Street", "Line", "Note", "Comment", "Remark",
        "Text", "Body", "Identity",
    ];

    /// <summary>Members that sound personal and are not, and why.</summary>
    private static readonly Dictionary<string, string> NotPersonal = new()
    {
        ["MobileHash"] = "A keyed hash: it recognises a number and does not tell it.",
        ["MobileEnding"] = "Two digits, for an agent to recognise a number by (decision 6).",
        ["MessageAttempted.Number"] = "Counts attempts.",
        ["CompetenceMapImported.Number"] = "Counts imports.",
        ["PlaceOpened.Street"] = "The address of a public service.",
        ["PlaceOpened.SwitchboardLine"] = "The line of a public service.",
        ["PlaceRevised.Street"] = "The address of a public service.",
        ["PlaceRevised.SwitchboardLine"] = "The line of a public service.",
        ["PlaceMovePlanned.Street"] = "The address of a public service.",
        ["PlaceMovePlanned.SwitchboardLine"] = "The line of a public service.",
        ["PlaceMoved.Street"] = "The address of a public service.",
        ["PlaceMoved.SwitchboardLine"] = "The line of a public service.",
        ["TemplateWritten.Text"] = "What a service says to everybody, with keys where the date and the place stand.",
        ["CommuneCompetence.Remark"] = "Why a commune has another court than its neighbours.",
    };

    /// <summary>Facts about a person that the case history does not tell. None so far.</summary>
    private static readonly Type[] Silent = [];

    public static TheoryData<Type> Facts => [.. Solution.Facts];

    public static TheoryData<Type> FactsAboutAPerson => [.. Solution.Facts.Where(IsAboutAPerson)];

    [Fact]
    public void The_domain_references_nothing_but_the_base_library() => Assert.All(
        Solution.Domain.GetReferencedAssemblies(),
        assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_is_a_sealed_record_of_scalars_and_lists_that_are_equal_by_value(Type fact)
    {
        Assert.True(fact.IsSealed && IsRecord(fact), $"{fact.Name} is no sealed record.");
        Solution.None(MembersOf(fact).Where(member => !IsValue(member.PropertyType)).Select(Name));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_says_when_and_nothing_personal(Type fact)
    {
        Assert.Contains(fact.GetProperties(), member =>
            member.PropertyType == typeof(DateTimeOffset) && (member.Name.EndsWith("At", StringComparison.Ordinal)
                || member.Name.EndsWith("Since", StringComparison.Ordinal)));
        Solution.None(MembersOf(fact).Where(IsPersonal).Select(Name));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_is_folded_by_its_stream(Type fact)
    {
        var fold = FoldOf(fact);
        var sample = SampleFact.Of(fact);

        Assert.True(
            Folds(fold, state: null, sample) is not null || Starts(fold, fact).Any(start => Folds(fold, start, sample) is not null),
            $"{fold.DeclaringType?.Name}.Evolve knows no {fact.Name}.");
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_that_names_a_person_belongs_to_the_case_history_of_that_person(Type fact) => Assert.Equal(
        fact.GetProperty(nameof(IConcernsProbationer.ProbationerId)) is not null,
        IsAboutAPerson(fact));

    [Theory]
    [MemberData(nameof(FactsAboutAPerson))]
    public void A_fact_about_a_person_has_its_sentence_or_is_silent_on_purpose(Type fact)
    {
        if (!Silent.Contains(fact))
        {
            Assert.Matches(@"^\p{Lu}.+\.$", Sentence.Of((IConcernsProbationer)SampleFact.Of(fact)));
        }
    }

    private static bool IsAboutAPerson(Type fact) => fact.IsAssignableTo(typeof(IConcernsProbationer));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsValue(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } underlying => IsValue(underlying),
        { IsEnum: true } => true,
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(FactList<>) =>
            IsValue(type.GetGenericArguments()[0]),
        _ => Scalars.Contains(type) || (type.IsSealed && IsRecord(type)),
    };

    /// <summary>Its own members and those of the records inside.</summary>
    private static IEnumerable<PropertyInfo> MembersOf(Type record) => record.GetProperties()
        .SelectMany(member => Inside(member.PropertyType) is { } inner ? [member, .. MembersOf(inner)] : new[] { member });

    private static Type? Inside(Type type) => type switch
    {
        { IsGenericType: true } => Inside(type.GetGenericArguments()[0]),
        _ => IsRecord(type) && type.Assembly == Solution.Domain ? type : null,
    };

    private static bool IsPersonal(PropertyInfo member) =>
        Humps().Matches(member.Name).Any(hump => PersonalWords.Contains(hump.Value))
        && !NotPersonal.ContainsKey(member.Name)
        && !NotPersonal.ContainsKey(Name(member));

    private static string Name(PropertyInfo member) => $"{member.DeclaringType?.Name}.{member.Name}";

    private static MethodInfo FoldOf(Type fact) => Assert.Single(Solution.Domain.GetTypes().SelectMany(type => type
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method.Name == "Evolve" && method.GetParameters()[1].ParameterType == fact.BaseType)));

    /// <summary>The states that the first facts of this stream leave.</summary>
    private static IEnumerable<object> Starts(MethodInfo fold, Type fact) => Solution.Facts
        .Where(other => other.BaseType == fact.BaseType)
        .Select(other => Folds(fold, state: null, SampleFact.Of(other)))
        .OfType<object>();

    private static object? Folds(MethodInfo fold, object? state, IFact fact)
    {
        try
        {
            return fold.Invoke(null, [state, fact]);
        }
        catch (TargetInvocationException error) when (error.InnerException is UnreachableException)
        {
            return null;
        }
    }

    [GeneratedRegex("[A-Z][a-z]*")]
    private static partial Regex Humps();
}
