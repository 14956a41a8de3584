using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using MonSuiviJustice.Api.Kernel;

namespace MonSuiviJustice.Api.Organisations;

/// <summary>The files of an import, read off the request one row at a time.</summary>
internal static class ReferenceUpload
{
    private const int Limit = 32 * 1024 * 1024;

    private static readonly IResult TooLarge = Problem.Of(
        "request.too-large",
        "Le corps de la demande dépasse 32 Mo.",
        StatusCodes.Status413PayloadTooLarge);

    private static readonly IResult NotMultipart = Problem.Of(
        "request.media-type",
        "Envoyez du multipart/form-data, un fichier par partie.",
        StatusCodes.Status415UnsupportedMediaType);

    private static readonly IResult CutShort = Problem.Of(
        "request.invalid",
        "La demande est mal formée : elle s'arrête au milieu d'un fichier.",
        StatusCodes.Status400BadRequest);

    /// <summary>Null when all is read; else why not.</summary>
    public static async Task<IResult?> Read(HttpContext http, ReferenceData data)
    {
        if (http.Request.GetMultipartBoundary() is not { Length: > 0 } boundary)
        {
            return NotMultipart;
        }

        if (http.Request.ContentLength > Limit)
        {
            return TooLarge;
        }

        // A body of unknown length is cut at the limit by the server, which has another one by default.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = Limit;
        }

        try
        {
            var invalid = await Read(
                new MultipartReader(boundary, http.Request.Body) { BodyLengthLimit = Limit },
                data,
                http.RequestAborted);
            return invalid.Count == 0 ? null : Problem.Invalid(invalid);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge;
        }
        catch (InvalidDataException)
        {
            // How the reader of the parts says that one of its limits is passed.
            return TooLarge;
        }
        catch (IOException)
        {
            return CutShort;
        }
    }

    private static async Task<IReadOnlyList<InvalidField>> Read(
        MultipartReader parts,
        ReferenceData data,
        CancellationToken cancellation)
    {
        var invalid = new List<InvalidField>();
        var read = new HashSet<ReferenceFile>();

        while (await parts.ReadNextSectionAsync(cancellation) is { } part)
        {
            var name = part.GetContentDispositionHeader()?.Name.ToString().Trim('"') ?? "";

            if (ReferenceFile.All.FirstOrDefault(file => file.Name == name) is not { } file)
            {
                invalid.Add(new($"/{name}", "Fichier inconnu."));
            }
            else if (!read.Add(file))
            {
                invalid.Add(new($"/{name}", "Fichier envoyé deux fois."));
            }
            else
            {
                invalid.AddRange(await ReferenceRows.Read(part.Body, file, data.Errors, data.Take, cancellation));
            }
        }

        data.HasAntennas = read.Contains(ReferenceFile.Antennas);
        return
        [
            .. ReferenceFile.All
                .Where(file => file.IsRequired && !read.Contains(file))
                .Select(file => new InvalidField($"/{file.Name}", "Fichier absent.")),
            .. invalid,
        ];
    }
}
