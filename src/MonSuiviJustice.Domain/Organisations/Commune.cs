using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>What the administrator says of a commune against the map of its department.</summary>
/// <param name="Rank">Of the last thing that was said: 1, 2, 3...</param>
/// <param name="Correction">Null when the map holds.</param>
public sealed record Commune(Guid Id, string Insee, int Rank, CommuneCorrected? Correction)
{
    public static Guid IdOf(string insee) => StableId.Of("commune", insee);

    public static Commune Evolve(Commune? state, CommuneEvent fact) => (state, fact) switch
    {
        (_, CommuneCorrected it) => new(IdOf(it.Insee), it.Insee, it.Rank, it),
        ({ } commune, CommuneCorrectionWithdrawn it) => commune with { Rank = it.Rank, Correction = null },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
