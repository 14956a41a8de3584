using System.Net;
using System.Net.Mime;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>A page in French that a browser prints: no script, nothing fetched from anywhere.</summary>
internal static class PrintedPage
{
    /// <param name="body">HTML: whatever comes from outside went through <see cref="Encoded"/>.</param>
    public static IResult Of(string title, string body) => Results.Content(
        $$"""
        <!doctype html>
        <html lang="fr"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>{{Encoded(title)}}</title>
        <style>
        @page { size: A4; margin: 1.5cm }
        body { font: 10pt/1.4 sans-serif }
        table { border-collapse: collapse; width: 100% }
        th, td { border: 1px solid; padding: .2em .4em; text-align: left; vertical-align: top }
        thead { display: table-header-group }
        tr, blockquote { break-inside: avoid }
        </style></head>
        <body><h1>{{Encoded(title)}}</h1>
        {{body}}
        </body></html>
        """,
        $"{MediaTypeNames.Text.Html}; charset=utf-8");

    public static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
