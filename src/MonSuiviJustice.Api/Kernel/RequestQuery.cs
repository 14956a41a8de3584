using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>
/// Refuses a query string that the endpoint does not understand, and says where: unknown names, repeated values, values
/// of another type. A filter that is misspelt and passed over would answer another question.
/// </summary>
internal sealed class RequestQuery(RequestDelegate next)
{
    private static readonly ConcurrentDictionary<HttpChain, IReadOnlyDictionary<string, QueryValue>> Declared = [];

    public Task InvokeAsync(HttpContext http)
    {
        // No name of anything has one, and PostgreSQL refuses to look for it.
        if (http.Request.RouteValues.Values.OfType<string>().Any(HasControls))
        {
            return Problem.NotFound.ExecuteAsync(http);
        }

        if (!HttpMethods.IsGet(http.Request.Method)
            || http.GetEndpoint()?.Metadata.GetMetadata<HttpChain>() is not { } chain)
        {
            return next(http);
        }

        var declared = Declared.GetOrAdd(chain, DeclaredBy);
        var errors = http.Request.Query
            .Where(given => !declared.TryGetValue(given.Key, out var value) || !value.Accepts(given.Value))
            .Select(given => new InvalidField(given.Key, "Paramètre inconnu, répété ou mal formé."))
            .ToArray();
        return errors.Length == 0 ? next(http) : Problem.Invalid(errors).ExecuteAsync(http);
    }

    private static bool HasControls(string text) => text.Any(char.IsControl);

    private static Dictionary<string, QueryValue> DeclaredBy(HttpChain chain)
    {
        var inRoute = chain.RoutePattern?.Parameters.Select(parameter => parameter.Name).ToHashSet() ?? [];
        return chain.Method.Method.GetParameters()
            .Where(parameter => !inRoute.Contains(parameter.Name ?? ""))
            .SelectMany(ValuesOf)
            .ToDictionary(value => value.Name, StringComparer.Ordinal);
    }

    private static IEnumerable<QueryValue> ValuesOf(ParameterInfo parameter)
    {
        if (QueryValue.CanRead(parameter.ParameterType))
        {
            return [new(parameter.Name ?? "", parameter.ParameterType, parameter)];
        }

        return parameter.IsDefined(typeof(FromQueryAttribute))
            ? parameter.ParameterType.GetProperties().Select(property =>
                new QueryValue(JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.PropertyType, property))
            : [];
    }

    private sealed class QueryValue(string name, Type type, ICustomAttributeProvider declaration)
    {
        private readonly Type _type = Nullable.GetUnderlyingType(type) ?? type;

        private readonly ValidationAttribute[] _rules =
            [.. declaration.GetCustomAttributes(inherit: true).OfType<ValidationAttribute>()];

        public string Name => name;

        public static bool CanRead(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            { IsEnum: true } => true,
            var it => it == typeof(string) || it == typeof(Guid) || it == typeof(DateOnly) || it == typeof(int)
                || it == typeof(bool) || it == typeof(DateTimeOffset),
        };

        public bool Accepts(StringValues given) =>
            given is [{ } text] && Read(text) is { } value && Array.TrueForAll(_rules, rule => rule.IsValid(value));

        private object? Read(string text) => _type switch
        {
            { IsEnum: true } => Enum.IsDefined(_type, text) ? text : null,
            _ when _type == typeof(Guid) => Guid.TryParseExact(text, "D", out var id) ? id : null,
            _ when _type == typeof(DateOnly) => ReadDate(text),
            _ when _type == typeof(int) =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            _ when _type == typeof(bool) => text is "true" or "false" ? text == "true" : null,
            _ when _type == typeof(DateTimeOffset) => ReadInstant(text),
            _ => HasControls(text) ? null : text,
        };

        private static DateOnly? ReadDate(string text) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : null;

        // Without its offset, it would be an instant in the zone of this machine.
        private static DateTimeOffset? ReadInstant(string text) =>
            text.IndexOf('T', StringComparison.Ordinal) is var time and > 0
            && text.AsSpan(time).IndexOfAny('Z', '+', '-') > 0
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant)
                ? instant
                : null;
    }
}
