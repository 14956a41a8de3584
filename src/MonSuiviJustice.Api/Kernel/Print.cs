using System.Net;
using System.Net.Mime;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>Pages for paper, without a script; a browser prints them or makes a PDF of them.</summary>
internal static class Print
{
    public static IResult Answer(string page) => Results.Content(page, $"{MediaTypeNames.Text.Html}; charset=utf-8");

    /// <param name="body">HTML: whatever comes from outside went through <see cref="Encoded"/>.</param>
    public static string Page(string title, string body, string format = "A4 landscape") =>
        $$"""
        <!doctype html>
        <html lang="fr"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>{{Encoded(title)}}</title>
        <style>
        @page { size: {{format}}; margin: 1cm }
        body { font: 10pt/1.4 sans-serif }
        table { border-collapse: collapse; width: 100%; margin-bottom: 1em }
        caption { text-align: left; font-weight: bold; padding: .3em 0 }
        th, td { border: 1px solid; padding: .2em .4em; text-align: left; height: 1.4em }
        thead { display: table-header-group }
        tr, blockquote { break-inside: avoid }
        </style></head>
        <body><h1>{{Encoded(title)}}</h1>
        {{body}}
        </body></html>
        """;

    /// <param name="caption">Above the table; none when empty.</param>
    public static string Table(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) =>
        $"""
         <table>{(caption.Length == 0 ? "" : $"<caption>{Encoded(caption)}</caption>")}
         <thead><tr>{Cells("th scope=\"col\"", "th", heads)}</tr></thead>
         <tbody>{string.Concat(rows.Select(row => $"<tr>{Cells("td", "td", row)}</tr>"))}</tbody></table>
         """;

    private static string Cells(string open, string close, IReadOnlyList<string> cells) =>
        string.Concat(cells.Select(cell => $"<{open}>{Encoded(cell)}</{close}>"));

    public static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
