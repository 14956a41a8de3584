using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Audit;

/// <param name="PublicKey">ECDSA P-256, X.509 SubjectPublicKeyInfo in base 64.</param>
public sealed record ChainKeyLine(string Id, string PublicKey);

public static class GetChainKeysEndpoint
{
    /// <summary>The public keys that the heads of the chain verify with, the oldest first.</summary>
    [WolverineGet("/v1/chain/keys"), Needs(Right.ReadChain)]
    [ProducesResponseType<IReadOnlyList<ChainKeyLine>>(StatusCodes.Status200OK)]
    public static IResult Get(HttpContext http) => Results.Ok(http.RequestServices.GetRequiredService<ChainKeys>().All
        .Select(key => new ChainKeyLine(key.Id, key.PublicKey))
        .ToArray());
}
