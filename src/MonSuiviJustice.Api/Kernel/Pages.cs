namespace MonSuiviJustice.Api.Kernel;

/// <summary>
/// Lists are given page by page, and the link to the next page stands in the header (RFC 8288). No totals unless
/// they are asked for: counting what nobody reads costs more than the page.
/// </summary>
internal static class Pages
{
    /// <param name="lines">One more than the page holds, when there is more.</param>
    public static IReadOnlyList<T> Page<T>(
        this HttpContext http,
        IReadOnlyList<T> lines,
        int limit,
        Func<T, Cursor> cursorOf)
    {
        if (lines.Count <= limit)
        {
            return lines;
        }

        var page = lines.Take(limit).ToArray();
        var values = http.Request.Query
            .Where(value => value.Key != "cursor")
            .Select(value => KeyValuePair.Create<string, string?>(value.Key, value.Value))
            .Append(new("cursor", $"{cursorOf(page[^1])}"));
        http.Response.Headers.Link = $"<{http.Request.Path}{QueryString.Create(values)}>; rel=\"next\"";
        return page;
    }
}
