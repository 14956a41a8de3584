using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <param name="Text">What holds here.</param>
/// <param name="NamesService">Did the service choose to say on a lock screen who writes?</param>
/// <param name="Above">What a reset goes back to.</param>
/// <param name="Versions">What this scope wrote, oldest first: what a message of an older version said stands here.</param>
/// <param name="Keys">What may stand between braces.</param>
/// <param name="ForbiddenWords">Nobody may write them; a star stands for any ending.</param>
/// <param name="DiscreetWords">A service may choose to write them.</param>
public sealed record TemplateSheet(
    TemplateLine Line,
    string Text,
    bool NamesService,
    string Above,
    IReadOnlyList<TemplateVersion> Versions,
    IReadOnlyList<TemplateKey> Keys,
    IReadOnlyList<string> ForbiddenWords,
    IReadOnlyList<string> DiscreetWords);

/// <param name="Text">Null for a reset.</param>
/// <param name="By">The agent.</param>
public sealed record TemplateVersion(string Version, string? Text, Guid By, DateTimeOffset At);

/// <param name="Says">In French.</param>
public sealed record TemplateKey(string Key, string Says);

public static class GetTemplateEndpoint
{
    /// <summary>One text, what it goes back to, its versions, and what whoever writes another needs to know.</summary>
    [WolverineGet("/v1/message-templates/{scope}/{kind}/{role}"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<TemplateSheet>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        string scope,
        ConvocationKind kind,
        MessageRole role,
        IQuerySession session,
        HttpContext http)
    {
        if (!await MessageScope.IsKnown(session, scope, kind, role, http.RequestAborted))
        {
            return Problem.NotFound;
        }

        var texts = await MessageScope.TextsOf(session, scope, http.RequestAborted);
        var set = texts.SetOf(scope);
        http.Response.Headers.ETag = Work.ETagOf(set.Revision);
        return Results.Ok(new TemplateSheet(
            Line: GetTemplatesEndpoint.LineOf(texts, kind, role),
            Text: texts.Of(kind, role).First().Text,
            NamesService: set.Of(kind, role)?.NamesService is true,
            Above: texts.Of(kind, role).Skip(set.Of(kind, role) is null ? 0 : 1).First().Text,
            Versions: await Versions(session, scope, kind, role, http.RequestAborted),
            Keys: [.. Placeholder.All.Select(key => new TemplateKey(key.Key, key.Says))],
            ForbiddenWords: SpokenWords.NeverSaid,
            DiscreetWords: SpokenWords.OfTheService));
    }

    private static async Task<IReadOnlyList<TemplateVersion>> Versions(
        IQuerySession session,
        string scope,
        ConvocationKind kind,
        MessageRole role,
        CancellationToken cancellation) =>
    [
        .. (await session.Events.FetchStreamAsync(TemplateSet.IdOf(scope), token: cancellation)).Select(it => it.Data switch
        {
            TemplateWritten fact when fact.Kind == kind && fact.Role == role =>
                new TemplateVersion($"{scope}-{it.Version}", fact.Text, fact.WrittenBy, fact.WrittenAt),
            TemplateReset fact when fact.Kind == kind && fact.Role == role =>
                new TemplateVersion($"{scope}-{it.Version}", Text: null, fact.ResetBy, fact.ResetAt),
            _ => null,
        }).OfType<TemplateVersion>(),
    ];
}
