using System.Text;
using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>Who asks to write, under which key, and on what they saw.</summary>
/// <param name="Key">Idempotency-Key, chosen by the client.</param>
/// <param name="IfMatch">The revision that the client saw; null when it sent none.</param>
/// <param name="Fingerprint">
/// Keyed hash of method, path and body: the same key must mean the same request. Without a key, a number in a short body
/// would be guessed in seconds.
/// </param>
internal sealed record WriteRequest(Agent Agent, Right Right, string Key, string? IfMatch, byte[] Fingerprint)
{
    /// <summary>One agent's key says nothing about another's.</summary>
    public RequestId Id => new(Agent.Id, Key);

    public static WriteRequest Of(HttpContext http)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();

        if (key.Length is 0 or > 200)
        {
            throw new StopException(Problem.Of(EdgeRefusals.KeyMissing));
        }

        return new(
            http.Agent(),
            http.NeededRight(),
            key,
            http.Request.Headers.IfMatch.ToString() is { Length: > 0 } ifMatch ? ifMatch : null,
            FingerprintOf(http));
    }

    private static byte[] FingerprintOf(HttpContext http)
    {
        using var hash = http.HashKey().NewFingerprint();
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}\n"));
        hash.AppendData(http.RawBody());
        return hash.GetHashAndReset();
    }
}

internal readonly record struct RequestId(Guid AgentId, string Key);
