using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <param name="Version">What a validation names.</param>
/// <param name="ValidatedAt">Null while nobody is told in this language.</param>
/// <param name="Lines">Every kind and role, with the French that it stands for beside it.</param>
public sealed record PhraseSheet(
    MessageLanguage Language,
    string Version,
    DateTimeOffset? ValidatedAt,
    IReadOnlyList<PhraseLine> Lines);

public sealed record PhraseLine(ConvocationKind Kind, MessageRole Role, string French, string Text);

public static class GetPhrasesEndpoint
{
    /// <summary>What texts say in other languages, and whether they may be sent.</summary>
    [WolverineGet("/v1/phrases"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<IReadOnlyList<PhraseSheet>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(IQuerySession session, HttpContext http)
    {
        var catalogue = await MessageScope.CatalogueOf(session, http.RequestAborted);
        return Results.Ok(PhraseTable.All.Select(phrases => new PhraseSheet(
            phrases.Language,
            phrases.Version,
            catalogue.Of(phrases)?.ValidatedAt,
            [
                .. from kind in Enum.GetValues<ConvocationKind>()
                   from role in Enum.GetValues<MessageRole>()
                   select new PhraseLine(kind, role, BuiltInTemplates.Of(kind, role).Text, phrases.For(kind, role).Text),
            ])));
    }
}
