using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>The one file of an import of people, read whole: nothing is written before all of it is known to be sound.</summary>
internal static class AppiUpload
{
    public const string Part = "appi";

    private const int Limit = 16 * 1024 * 1024;

    private static StopException TooLarge => new(Problem.Of(
        "request.too-large", "Le corps de la demande dépasse 16 Mo.", StatusCodes.Status413PayloadTooLarge));

    private static StopException NotMultipart => new(Problem.Of(
        "request.media-type", "Envoyez du multipart/form-data, avec le fichier APPI.", StatusCodes.Status415UnsupportedMediaType));

    private static StopException CutShort => new(Problem.Of(
        "request.invalid", "La demande est mal formée : elle s'arrête au milieu du fichier.", StatusCodes.Status400BadRequest));

    public static async Task<byte[]> Read(HttpContext http)
    {
        if (http.Request.GetMultipartBoundary() is not { Length: > 0 } boundary)
        {
            throw NotMultipart;
        }

        if (http.Request.ContentLength > Limit)
        {
            throw TooLarge;
        }

        // A body of unknown length is cut at the limit by the server, which has another one by default.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Limit;
        }

        try
        {
            return await Read(new MultipartReader(boundary, http.Request.Body) { BodyLengthLimit = Limit }, http.RequestAborted);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge;
        }
        catch (InvalidDataException)
        {
            throw TooLarge;
        }
        catch (IOException)
        {
            throw CutShort;
        }
    }

    private static async Task<byte[]> Read(MultipartReader parts, CancellationToken cancellation)
    {
        byte[]? file = null;

        while (await parts.ReadNextSectionAsync(cancellation) is { } part)
        {
            var name = part.GetContentDispositionHeader()?.Name.ToString().Trim('"') ?? "";

            if (name != Part || file is not null)
            {
                throw new StopException(Problem.Invalid(new InvalidField(
                    $"/{name}", name == Part ? "Fichier envoyé deux fois." : "Fichier inconnu.")));
            }

            var content = new MemoryStream();
            await part.Body.CopyToAsync(content, cancellation);
            file = content.ToArray();
        }

        return file ?? throw new StopException(Problem.Invalid(new InvalidField($"/{Part}", "Fichier absent.")));
    }
}
