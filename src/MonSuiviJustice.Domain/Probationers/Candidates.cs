using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>A service that might follow a person.</summary>
public sealed record Candidate(string ServiceCode, bool IsCourt);

/// <summary>
/// Which services follow somebody: those of the commune, or else the agent's own and those linked to it (predecessor:
/// <c>Convict#update_organizations</c>). Nobody is added to them in silence afterwards.
/// </summary>
/// <param name="OfCommune">Competent where the person lives; none when that is not known.</param>
/// <param name="OfAgent">The agent's service, first, and those linked to it.</param>
/// <param name="AntiTerrorist">The courts that follow whoever is marked JAPAT.</param>
public sealed record Candidates(
    FactList<Candidate> OfCommune,
    FactList<Candidate> OfAgent,
    FactList<Candidate> AntiTerrorist)
{
    /// <summary>For somebody who is registered now.</summary>
    /// <param name="japat">The courts of the source stay out: the anti-terrorist one is in charge.</param>
    public FactList<Followed> Initial(bool japat)
    {
        var (source, reason) = OfCommune.Count > 0
            ? (OfCommune, FollowingReason.Commune)
            : (OfAgent, FollowingReason.OwnService);
        FactList<Followed> all = [.. source.Where(it => !japat || !it.IsCourt).Select(it => new Followed(it.ServiceCode, reason))];
        FactList<Followed> courts = japat
            ? [.. AntiTerrorist.Select(it => new Followed(it.ServiceCode, FollowingReason.AntiTerrorist))]
            : [];

        // Somebody always follows.
        return all.Count + courts.Count > 0 ? [.. courts, .. all] : [new(source[0].ServiceCode, reason)];
    }

    /// <summary>The services of the commune that do not follow the person yet: an agent may say that they do.</summary>
    public FactList<string> Proposed(IEnumerable<Followed> following, bool japat) =>
    [
        .. OfCommune.Where(it => !(japat && it.IsCourt)).Select(it => it.ServiceCode)
            .Except(following.Select(it => it.ServiceCode)),
    ];

    /// <summary>May an agent who corrects nothing add this service?</summary>
    public bool Include(string serviceCode, bool japat) =>
        OfCommune.Concat(OfAgent).Any(it => it.ServiceCode == serviceCode && !(japat && it.IsCourt))
        || (japat && AntiTerrorist.Any(it => it.ServiceCode == serviceCode));
}
