using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.RateLimiting;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Api.Hosting.Documentation;

/// <summary>One route, and what its declaration says of it.</summary>
internal sealed partial class Operation
{
    /// <summary>What is changed on the revision that was read.</summary>
    private static readonly string[] Revised =
        ["/agents/{", "/convocations/{", "/probationers/{", "/divestments/{", "/message-templates/{", "/reminder-plans/{"];

    private static readonly string[] Unread = ["/convocations", "/posting"];

    private readonly ApiDescription _declared;

    private Operation(ApiDescription declared, MethodInfo method)
    {
        _declared = declared;
        var endpoint = method.DeclaringType ?? typeof(Operation);
        var several = endpoint.GetMethods().Count(other => other.IsStatic && other.IsPublic) > 1;
        Name = endpoint.Name.Replace("Endpoint", "", StringComparison.Ordinal);
        Id = several ? $"{Name}{method.Name}" : Name;
        Context = endpoint.Namespace?.Split('.')[^1] ?? "";
    }

    /// <summary>The use case: also the name of the command, where the domain decides.</summary>
    public string Name { get; }

    /// <summary>Unique and stable: it names the method in generated clients.</summary>
    public string Id { get; }

    public string Context { get; }

    /// <summary>Whose refusals it gives.</summary>
    public IEnumerable<string> Commands => Metadata<AlsoDecidesAttribute>() is { } also ? [Name, also.Command] : [Name];

    public Right? Right => Metadata<NeedsAttribute>()?.Right;

    /// <summary>Only so many at once.</summary>
    public bool IsLimited => Metadata<EnableRateLimitingAttribute>() is not null;

    public bool IsOpen => Metadata<IAllowAnonymous>() is not null;

    public Type? Body => _declared.ParameterDescriptions.FirstOrDefault(given => given.Source?.Id == "Body")?.Type;

    /// <summary>The media type of a body that the endpoint reads by itself; null when it reads none or JSON.</summary>
    public string? Form => this switch
    {
        { IsRead: true } => null,
        { IsOpen: true, Body: null } => "application/x-www-form-urlencoded",
        _ => Metadata<ReadsItsOwnBodyAttribute>() is null ? null : "multipart/form-data",
    };

    public bool IsRead => _declared.HttpMethod is "GET";

    /// <summary>Callbacks, questions and the development routes are no writes of an agent; files say themselves whether they are new.</summary>
    public bool TakesKey => !IsRead && Form is null && Metadata<WritesNothingAttribute>() is null
        && Right is not (null or Domain.Access.Right.OperateDevelopment);

    /// <summary>
    /// A change of what somebody else may be changing. Who books for a person, or reads, does not change them, and who calls an
    /// agent of another service may not read them.
    /// </summary>
    public bool TakesIfMatch => TakesKey && !Array.Exists(Unread, it => Path.EndsWith(it, StringComparison.Ordinal))
        && Right != Domain.Access.Right.ReadWithReason
        && Array.Exists(Revised, it => Path.Contains(it, StringComparison.Ordinal));

    /// <summary>What it answers carries the revision of a convocation, of a person or of an agent.</summary>
    public bool GivesETag => TakesIfMatch || Name is "BookConvocation" or "GetConvocationSheet"
        or "RegisterProbationer" or "GetProbationerCard" or "GetAgent";

    /// <summary>By its path or by an id in its body.</summary>
    public bool NamesSomething => Path.Contains('{', StringComparison.Ordinal)
        || Body?.GetProperties().Any(member => member.PropertyType == typeof(Guid)) == true;

    /// <summary>A POST to a collection adds to it; one to an outcome or a change (a noun in the singular) does not.</summary>
    public bool Creates =>
        TakesKey && _declared.HttpMethod is "POST" && Plural().IsMatch(Path) && !Declares;

    /// <summary>The endpoint says itself what it answers.</summary>
    public bool Declares => Answer is not null;

    /// <summary>What it shows, where it says so.</summary>
    public Type? Answer => _declared.SupportedResponseTypes
        .FirstOrDefault(answer => answer.StatusCode == StatusCodes.Status200OK && answer.Type != typeof(IResult))?.Type;

    /// <summary>Where a first mistake could stand.</summary>
    public string Pointer => Body?.GetProperties() is [var member, ..]
        ? $"/{JsonNamingPolicy.CamelCase.ConvertName(member.Name)}"
        : _declared.ParameterDescriptions.FirstOrDefault(given => given.Source?.Id == "Query")?.Name ?? "";

    private string Path => _declared.RelativePath ?? "";

    /// <summary>Null for what no endpoint of ours answers.</summary>
    public static Operation? Of(ApiDescription declared, MethodInfo? method) =>
        method?.DeclaringType?.Assembly == typeof(Operation).Assembly ? new(declared, method) : null;

    [GeneratedRegex("(?<!batche)(?<!s)s$")]
    private static partial Regex Plural();

    private T? Metadata<T>()
        where T : class => _declared.ActionDescriptor.EndpointMetadata.OfType<T>().LastOrDefault();
}
