using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using Microsoft.Extensions.Primitives;

namespace MonSuiviJustice.Api.Notifications.Twilio;

/// <summary>X-Twilio-Signature: Base64(HMAC-SHA1(token, URL + each key and value in the ordinal order of the keys)).
/// It holds no instant, so a callback can be replayed: what it changes must be idempotent.</summary>
public static class TwilioSignature
{
    public const string Header = "X-Twilio-Signature";

    public static string Compute(string token, string url, IEnumerable<KeyValuePair<string, string>> form)
    {
        var text = form
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Aggregate(new StringBuilder(url), (signed, field) => signed.Append(field.Key).Append(field.Value))
            .ToString();

        return Convert.ToBase64String(Sha1(token, text));
    }

    /// <summary>Every field that came is signed, those that we do not know too.</summary>
    /// <param name="tokens">Two while one replaces the other.</param>
    /// <param name="url">From configuration; behind a proxy, the request does not know its own address.</param>
    public static bool IsGenuine(
        IReadOnlyList<string> tokens,
        Uri url,
        IEnumerable<KeyValuePair<string, StringValues>> form,
        string? signature)
    {
        var fields = form.ToList();

        // Twilio's libraries do not agree on repeated keys, so one of them could be signed and another one read.
        var repeated = fields.Exists(field => field.Value.Count > 1)
            || fields.DistinctBy(field => field.Key, StringComparer.Ordinal).Count() < fields.Count;

        var single = fields.ConvertAll(field => KeyValuePair.Create(field.Key, field.Value.ToString()));

        return !repeated && Matches(tokens, url, single, signature);
    }

    /// <summary>A JSON body is not signed itself: its SHA-256 is, in the query.</summary>
    public static bool IsGenuine(IReadOnlyList<string> tokens, Uri url, ReadOnlySpan<byte> json, string? signature)
    {
        var claimed = HttpUtility.ParseQueryString(url.Query).GetValues("bodySHA256");

        return claimed is [var hash]
            && Same(Convert.ToHexStringLower(SHA256.HashData(json)), hash)
            && Matches(tokens, url, [], signature);
    }

    private static bool Matches(
        IReadOnlyList<string> tokens,
        Uri url,
        IReadOnlyCollection<KeyValuePair<string, string>> form,
        string? signature)
    {
        var genuine = false;

        // No early way out: the time taken does not tell which token or address came close.
        foreach (var token in tokens)
        {
            foreach (var address in WithAndWithoutPort(url))
            {
                genuine |= Same(Compute(token, address, form), signature ?? "");
            }
        }

        return genuine;
    }

    // "Sig generation on back end is inconsistent" (twilio-csharp): the port is sometimes there, sometimes not.
    private static IEnumerable<string> WithAndWithoutPort(Uri url)
    {
        var scheme = $"{url.Scheme}://";
        var rest = url.PathAndQuery;
        yield return $"{scheme}{url.Host}{rest}";
        yield return $"{scheme}{url.Host}:{url.Port}{rest}";
    }

    [SuppressMessage(
        "Security",
        "CA5350",
        Justification = "SHA-1 is the provider's choice; within an HMAC its collisions do not help a forger.")]
    private static byte[] Sha1(string token, string text) =>
        HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text));

    private static bool Same(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
