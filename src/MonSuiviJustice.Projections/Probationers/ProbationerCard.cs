using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Probationers;

/// <summary>What the facts say of a person; the names and the number stay in the vault.</summary>
/// <param name="ServiceCode">The service that registered the person.</param>
public sealed record ProbationerCard(
    Guid Id,
    string ServiceCode,
    DateTimeOffset RegisteredAt,
    Reachability Reachability,
    Guid? ReferentId)
{
    public static ProbationerCard? Next(ProbationerCard? view, ProbationerEvent fact) => (view, fact) switch
    {
        (null, ProbationerRegistered registered) => new(
            Id: registered.ProbationerId,
            ServiceCode: registered.ServiceCode,
            RegisteredAt: registered.RegisteredAt,
            Reachability: registered.Reachability,
            ReferentId: null),
        ({ } card, ProbationerMobileChanged changed) => card with { Reachability = changed.Reachability },
        ({ } card, ProbationerReferentAssigned assigned) => card with { ReferentId = assigned.ReferentId },
        _ => view,
    };
}

public sealed class ProbationerCardView() : Fold<ProbationerCard, ProbationerEvent>(ProbationerCard.Next);
