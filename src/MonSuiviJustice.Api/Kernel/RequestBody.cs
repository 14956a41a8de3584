using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
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
        var declared = http.GetEndpoint()?.Metadata;

        if (declared?.GetMetadata<ReadsItsOwnBodyAttribute>() is not null)
        {
            await next(http);
        }
        else if (http.Request.ContentLength > Limit)
        {
            await Problem.Of(EdgeRefusals.TooLarge).ExecuteAsync(http);
        }
        else if (declared?.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type)
        {
            await Check(http, type);
        }
        else
        {
            // A form, or nothing: whoever reads it must not read more.
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = Limit;
            }

            await next(http);
        }
    }

    public static byte[] RawOf(HttpContext http) => http.Items[Item] as byte[] ?? [];

    private async Task Check(HttpContext http, Type type)
    {
        if (await Read(http) is not { } body)
        {
            await Problem.Of(EdgeRefusals.TooLarge).ExecuteAsync(http);
            return;
        }

        var errors = BodyErrors.In(body, type, json.Value.SerializerOptions);

        if (errors.Count > 0)
        {
            await Problem.Invalid(errors).ExecuteAsync(http);
            return;
        }

        http.Items[Item] = body;
        http.Request.Body = new MemoryStream(body, writable: false);
        await next(http);
    }

    /// <summary>Null when there is more of it than allowed, whatever its headers said.</summary>
    private static async Task<byte[]?> Read(HttpContext http)
    {
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
}

/// <summary>The endpoint streams its body and has its own limit.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ReadsItsOwnBodyAttribute : Attribute;
