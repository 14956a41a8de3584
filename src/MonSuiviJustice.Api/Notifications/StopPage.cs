using System.Net;
using System.Net.Mime;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>What a person sees who follows the link in a text: no name, no number, nothing to log in to, no script.</summary>
internal static class StopPage
{
    public static IResult Unknown => Page(
        "Lien inconnu",
        "<p>Ce lien n'est plus valable. Pour ne plus recevoir de SMS, appelez le service qui vous suit.</p>",
        StatusCodes.Status404NotFound);

    public static IResult Done => Page(
        "C'est noté",
        "<p>Vous ne recevrez plus de SMS de notre part. <strong>Vos rendez-vous restent obligatoires</strong> : notez-en les dates. "
        + "Pour recevoir de nouveau des SMS, dites-le au service qui vous suit.</p>");

    public static IResult Question => Page(
        "Ne plus recevoir de SMS ?",
        """
        <p>Nos SMS vous rappellent vos rendez-vous. Sans eux, <strong>vos rendez-vous restent obligatoires</strong>.</p>
        <form method="post"><button type="submit">Ne plus recevoir de SMS</button></form>
        """);

    /// <summary>Whose link it is, under the file that is kept; null when it is nobody's any more.</summary>
    public static async Task<Probationer?> PersonOf(string token, IQuerySession session, HttpContext http)
    {
        if (http.HashKey().PersonOf(token) is not { } id)
        {
            return null;
        }

        var streams = http.RequestServices.GetRequiredService<Streams>();
        var known = await streams.Read(session, [id], http.RequestAborted);
        return known[id].Any(fact => fact is ProbationerEvent)
            && (await Addressees.Of(session, streams, known, [id], http.RequestAborted)).Of(id) is { } person
            && person.File != FileState.Erased
                ? person
                : null;
    }

    private static IResult Page(string title, string body, int status = StatusCodes.Status200OK) => Results.Content(
        $"""
        <!doctype html>
        <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
        <title>{WebUtility.HtmlEncode(title)}</title></head>
        <body><main><h1>{WebUtility.HtmlEncode(title)}</h1>
        {body}
        </main></body></html>
        """,
        $"{MediaTypeNames.Text.Html}; charset=utf-8",
        statusCode: status);
}
