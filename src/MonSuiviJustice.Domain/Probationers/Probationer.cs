using System.Diagnostics;

namespace MonSuiviJustice.Domain.Probationers;

public sealed record Probationer(
    Guid Id,
    string ServiceCode,
    Reachability Reachability,
    string? MobileHash,
    Guid? ReferentId)
{
    public bool CanReceiveSms => Reachability == Reachability.Mobile;

    public static Probationer Evolve(Probationer? state, ProbationerEvent fact) => (state, fact) switch
    {
        (null, ProbationerRegistered registered) => new(
            Id: registered.ProbationerId,
            ServiceCode: registered.ServiceCode,
            Reachability: registered.Reachability,
            MobileHash: registered.MobileHash,
            ReferentId: null),
        ({ } person, ProbationerMobileChanged changed) => person with
        {
            Reachability = changed.Reachability,
            MobileHash = changed.MobileHash,
        },
        ({ } person, ProbationerReferentAssigned assigned) => person with { ReferentId = assigned.ReferentId },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
