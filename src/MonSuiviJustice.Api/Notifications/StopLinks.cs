using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>
/// The link at the end of each text with which a person stops texts (decision 14). Setting: <c>Notifications:StopLink</c>, the
/// short address that leads to <c>/s/</c>, such as <c>msj.gouv.fr/</c>; without it texts carry no link.
/// </summary>
internal sealed class StopLinks
{
    private const string Word = " STOP ";

    /// <summary>What a template leaves, less the word and a token of 22 letters.</summary>
    private const int LongestAddress = Template.LinkRoom - 6 - 22;

    private readonly HashKey _hashKey;

    private readonly string? _address;

    public StopLinks(HashKey hashKey, IConfiguration configuration)
    {
        _hashKey = hashKey;
        _address = configuration["Notifications:StopLink"] is { Length: > 0 } address ? address : null;

        if (_address is { Length: > LongestAddress })
        {
            throw new InvalidOperationException($"Notifications:StopLink has {LongestAddress} characters at most.");
        }
    }

    /// <summary>What ends a text to this person; nothing without an address.</summary>
    public string EndOf(Guid personId) => _address is null ? "" : $"{Word}{_address}{_hashKey.LinkTokenOf(personId)}";
}
