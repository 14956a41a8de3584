using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <param name="Following">Codes of the services that follow the person.</param>
/// <param name="Revision">Counts the facts: the ETag.</param>
public sealed record Probationer(
    Guid Id,
    FactList<string> Following,
    Reachability Reachability,
    string? MobileHash,
    Guid? ReferentId,
    long Revision) : IRevised
{
    public bool CanReceiveSms => Reachability == Reachability.Mobile;

    public static Probationer Evolve(Probationer? state, ProbationerEvent fact) =>
        After(state, fact) with { Revision = (state?.Revision ?? 0) + 1 };

    private static Probationer After(Probationer? state, ProbationerEvent fact) => (state, fact) switch
    {
        (null, ProbationerRegistered registered) => new(
            Id: registered.ProbationerId,
            Following: [registered.ServiceCode],
            Reachability: registered.Reachability,
            MobileHash: registered.MobileHash,
            ReferentId: null,
            Revision: 0),
        ({ } person, ProbationerIdentityChanged) => person,
        ({ } person, ProbationerMobileChanged changed) => person with
        {
            Reachability = changed.Reachability,
            MobileHash = changed.MobileHash,
        },
        ({ } person, ProbationerOptedOut) => person with { Reachability = Reachability.RefusesSms },
        ({ } person, ProbationerOptOutWithdrawn) => person with { Reachability = Reachability.Mobile },
        ({ } person, ProbationerReferentAssigned assigned) => person with { ReferentId = assigned.ReferentId },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
