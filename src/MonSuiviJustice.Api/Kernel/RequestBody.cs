using System.Buffers;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>
/// Refuses a malformed body before any endpoint sees it, and says where: unknown or missing members, values of another
/// type, too long ones, and bodies over 64 KB. The endpoints then read a body that they can trust.
/// </summary>
internal sealed class RequestBody(RequestDelegate next, IOptions<JsonOptions> json)
{
    private const int Limit = 64 * 1024;

    private const string Item = "raw-body";

    public async Task InvokeAsync(HttpContext http)
    {
        var type = http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;

        if (type is null || http.GetEndpoint()?.Metadata.GetMetadata<ReadsItsOwnBodyAttribute>() is not null)
        {
            await next(http);
            return;
        }

        if (await Read(http) is not { } body)
        {
            await Problem.Of(
                "request.too-large",
                "Le corps de la demande dépasse 64 Ko.",
                StatusCodes.Status413PayloadTooLarge).ExecuteAsync(http);
            return;
        }

        var errors = ErrorsIn(body, type).ToArray();

        if (errors.Length > 0)
        {
            await Problem.Invalid(errors).ExecuteAsync(http);
            return;
        }

        http.Items[Item] = body;
        http.Request.Body = new MemoryStream(body, writable: false);
        await next(http);
    }

    public static byte[] RawOf(HttpContext http) => http.Items[Item] as byte[] ?? [];

    private static async Task<byte[]?> Read(HttpContext http)
    {
        if (http.Request.ContentLength > Limit)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(4096);

        while (buffer.WrittenCount <= Limit)
        {
            var read = await http.Request.Body.ReadAsync(buffer.GetMemory(4096), http.RequestAborted);

            if (read == 0)
            {
                return buffer.WrittenSpan.ToArray();
            }

            buffer.Advance(read);
        }

        return null;
    }

    private IEnumerable<InvalidField> ErrorsIn(byte[] body, Type type)
    {
        object? value;
        InvalidField? unreadable = null;

        try
        {
            value = JsonSerializer.Deserialize(body, type, json.Value.SerializerOptions);
        }
        catch (JsonException error)
        {
            value = null;
            unreadable = new(PointerOf(error.Path), "Valeur absente, inconnue ou d'un autre type.");
        }

        if (unreadable is not null || value is null)
        {
            return [unreadable ?? new("", "Le corps de la demande est vide.")];
        }

        var results = new List<ValidationResult>();
        Validator.TryValidateObject(value, new ValidationContext(value), results, validateAllProperties: true);
        return results.SelectMany(result => result.MemberNames.Select(member => new InvalidField(
            $"/{JsonNamingPolicy.CamelCase.ConvertName(member)}",
            result.ErrorMessage ?? "Valeur refusée.")));
    }

    // "$.messages[0].role" -> "/messages/0/role"
    private static string PointerOf(string? path) =>
        (path ?? "$").TrimStart('$').Replace("[", "/", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal).Replace('.', '/');
}

/// <summary>The endpoint streams its body and has its own limit.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReadsItsOwnBodyAttribute : Attribute;
