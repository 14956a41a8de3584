using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>May texts leave at all? The kill switch: read in the transaction that commits an attempt.</summary>
/// <param name="Suspended">Why nothing leaves; null when texts do.</param>
/// <param name="Since">When it was suspended, or resumed.</param>
/// <param name="FormerSince">Of the last suspension, once it was resumed.</param>
public sealed record Sending(SuspensionReason? Suspended, DateTimeOffset Since, DateTimeOffset? FormerSince)
{
    /// <summary>There is one for the whole country.</summary>
    public static readonly Guid Id = StableId.Of("sending", "all");

    /// <summary>Was nothing allowed to leave at that instant, as far as the last suspension tells?</summary>
    public bool WasSuspendedAt(DateTimeOffset at) =>
        Suspended is null ? at >= FormerSince && at < Since : at >= Since;

    public static Sending Evolve(Sending? state, SendingEvent fact) => (state, fact) switch
    {
        (_, SendingSuspended it) => new(it.Reason, it.SuspendedAt, FormerSince: null),
        ({ } before, SendingResumed it) => new(Suspended: null, it.ResumedAt, before.Since),
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
