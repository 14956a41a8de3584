using System.Reflection;
using System.Text.RegularExpressions;
using MonSuiviJustice.Api.Hosting.Documentation;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;
using Xunit;

namespace MonSuiviJustice.House.Tests;

public sealed partial class RouteRules
{
    /// <summary>Routes that ask for no right, and why.</summary>
    private static readonly Dictionary<string, string> WithoutRight = new()
    {
        ["GET /v1/opt-outs/{token}"] = "Whoever has the text has the link.",
        ["POST /v1/opt-outs/{token}"] = "Whoever has the text has the link.",
        ["POST /v1/password-resets"] = "Whoever forgot the password is not signed in.",
        ["POST /v1/passwords"] = "Whoever has the e-mail has the link.",
        ["POST /v1/sessions"] = "Whoever signs in is not signed in.",
        ["POST /v1/sms/callbacks/{attemptId}"] = "The provider has no token: it signs.",
        ["POST /v1/sms/replies"] = "The provider has no token: it signs.",
    };

    /// <summary>Collections whose name is not a plural.</summary>
    private static readonly string[] Collections = ["reference-data", "dev", "sms", "chain"];

    private static readonly string[] Verbs =
    [
        "add", "book", "cancel", "change", "close", "correct", "create", "delete", "do", "find", "get", "import",
        "list", "make", "move", "open", "post", "put", "read", "record", "register", "remove", "reschedule", "search", "send",
        "set", "update",
    ];

    private static readonly IReadOnlyList<Route> Routes = RoutesOf(Solution.Api.GetTypes());

    [Fact]
    public void Every_route_asks_for_a_right_or_is_open_on_purpose() => Assert.Equal(WithoutRight.Keys, Unguarded(Routes));

    [Fact]
    public void One_that_forgets_its_right_is_found() => Assert.Equal(
        ["DELETE /v1/forgotten-things"],
        Unguarded(RoutesOf([typeof(ForgetfulEndpoint), typeof(MindfulEndpoint)])));

    [Fact]
    public void A_route_is_a_plural_noun_and_perhaps_one_of_its_own_nouns() => Solution.None(
        Routes.Where(route => !IsNoun(route)).Select(route => route.Name));

    [Fact]
    public void Every_route_is_of_this_version() => Assert.All(
        Routes,
        route => Assert.StartsWith("/v1/", route.Template, StringComparison.Ordinal));

    [Fact]
    public void No_two_routes_are_the_same() => Assert.Equal(
        Routes.Count,
        Routes.Select(route => route.Name).Distinct().Count());

    [Fact]
    public void An_endpoint_is_called_and_filed_by_its_use_case() => Assert.All(Routes, route =>
    {
        Assert.EndsWith("Endpoint", route.Endpoint.Name, StringComparison.Ordinal);
        Assert.True(File.Exists(Solution.PathOf(route.File)), $"{route.Endpoint.Name} does not stand in {route.File}.");
    });

    [Fact]
    public void An_endpoint_that_reads_says_so() => Assert.All(
        Routes,
        route => Assert.Equal(route.Method == "GET", route.UseCase.StartsWith("Get", StringComparison.Ordinal)));

    [Fact]
    public void The_routes_are_those_that_were_approved() => Solution.Approve("docs/routes.md", Markdown.Page(
        "Routes",
        """
        Written by `./dev approve`, approved by whoever commits it. Every write takes an `Idempotency-Key`; a change of a
        convocation or of a person takes `If-Match`. Bodies, answers and examples: `/openapi/v1.json`.
        """,
        ("", Markdown.Table(
            ["method", "path", "right", "what for"],
            Routes.Select(route => new[]
            {
                route.Method, $"`{route.Template}`", $"{route.Needs?.Right}", $"{Words.Of(route.UseCase)}. {Docstrings.Of(route.Handler)}".Trim(),
            })))));

    private static IReadOnlyList<Route> RoutesOf(IEnumerable<Type> types) =>
    [
        .. from method in types.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
           from route in method.GetCustomAttributes<WolverineHttpMethodAttribute>()
           orderby route.Template, route.HttpMethod
           select new Route(route.HttpMethod, route.Template, method),
    ];

    private static IEnumerable<string> Unguarded(IEnumerable<Route> routes) =>
        routes.Where(route => route.Needs is null).Select(route => route.Name);

    private static bool IsNoun(Route route)
    {
        var nouns = route.Template.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Where(part => !part.StartsWith('{'))
            .ToArray();

        return (nouns[0].EndsWith('s') || Collections.Contains(nouns[0]))
            && Array.TrueForAll(nouns, noun => Noun().IsMatch(noun) && !Verbs.Contains(noun.Split('-')[0]));
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Noun();

    private sealed record Route(string Method, string Template, MethodInfo Handler)
    {
        public string Name => $"{Method} {Template}";

        public NeedsAttribute? Needs => Handler.GetCustomAttribute<NeedsAttribute>();

        public Type Endpoint => Handler.DeclaringType ?? throw new InvalidOperationException($"{Name} stands nowhere.");

        public string UseCase => Endpoint.Name.Replace("Endpoint", "", StringComparison.Ordinal);

        public string File =>
            $"src/MonSuiviJustice.Api/{Endpoint.Namespace?.Replace("MonSuiviJustice.Api.", "", StringComparison.Ordinal).Replace('.', '/')}/{UseCase}.cs";
    }

    private static class ForgetfulEndpoint
    {
        [WolverineDelete("/v1/forgotten-things")]
        public static void Delete()
        {
        }
    }

    private static class MindfulEndpoint
    {
        [WolverineGet("/v1/things"), Needs(Right.ReadDirectory)]
        public static string Get() => "";
    }
}
