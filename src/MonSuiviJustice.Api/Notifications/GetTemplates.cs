using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>Who wrote a text.</summary>
public enum TemplateOrigin
{
    BuiltIn = 1,
    National = 2,
    Service = 3,
}

/// <param name="KindLabel">In French.</param>
/// <param name="Origin">Whose text holds here.</param>
/// <param name="Version">As kept with every message that says so.</param>
/// <param name="WrittenAt">Null for a built-in text.</param>
public sealed record TemplateLine(
    ConvocationKind Kind,
    string KindLabel,
    MessageRole Role,
    TemplateOrigin Origin,
    string Version,
    DateTimeOffset? WrittenAt);

public static class GetTemplatesEndpoint
{
    /// <summary>Every kind and role in a service, or in the country, and whose text holds there.</summary>
    [WolverineGet("/v1/message-templates/{scope}"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<IReadOnlyList<TemplateLine>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string scope, IQuerySession session, HttpContext http)
    {
        if (!await MessageScope.IsKnown(session, scope, http.RequestAborted))
        {
            return Problem.NotFound;
        }

        var texts = await MessageScope.TextsOf(session, scope, http.RequestAborted);
        http.Response.Headers.ETag = Work.ETagOf(texts.SetOf(scope).Revision);
        return Results.Ok(
            from kind in Enum.GetValues<ConvocationKind>()
            from role in Enum.GetValues<MessageRole>()
            select LineOf(texts, kind, role));
    }

    internal static TemplateLine LineOf(Texts texts, ConvocationKind kind, MessageRole role)
    {
        var (origin, own) = (texts.Service.Of(kind, role), texts.National.Of(kind, role)) switch
        {
            ({ } service, _) => (TemplateOrigin.Service, service),
            (null, { } national) => (TemplateOrigin.National, national),
            _ => (TemplateOrigin.BuiltIn, default(OwnTemplate)),
        };
        return new(
            kind,
            KindTable.Of(kind).FrenchLabel,
            role,
            origin,
            texts.Of(kind, role).First().Version,
            own?.WrittenAt);
    }
}
