using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Probationers;

/// <summary>What the facts say of a person; the names and the number stay in the vault.</summary>
/// <param name="ServiceCode">The service that registered the person.</param>
/// <param name="Following">The services that follow the person.</param>
/// <param name="MergedInto">The file under which this one is read; null while it stands for itself.</param>
/// <param name="Merged">The files that are read under this one.</param>
/// <param name="Divestment">Pending; null when none is.</param>
/// <param name="Holds">The days on which nothing is sent to the person, past ones among them.</param>
/// <param name="Revision">Counts the facts, as the state that decides does: the ETag.</param>
/// <param name="FileSince">Since when the file is in this state.</param>
public sealed record ProbationerCard(
    Guid Id,
    string ServiceCode,
    DateTimeOffset RegisteredAt,
    Reachability Reachability,
    Guid? ReferentId,
    FileState File,
    DateTimeOffset FileSince,
    Guid? MergedInto,
    FactList<Guid> Merged,
    FactList<Followed> Following,
    bool IsJapat,
    PendingDivestment? Divestment,
    FactList<Hold> Holds,
    long Revision)
{
    /// <summary>The files that are read as one.</summary>
    public Guid[] Files => [Id, .. Merged];

    public static ProbationerCard? Next(ProbationerCard? view, ProbationerEvent fact) =>
        After(view, fact) is { } card ? card with { Revision = card.Revision + 1 } : null;

    private static ProbationerCard? After(ProbationerCard? view, ProbationerEvent fact) => (view, fact) switch
    {
        (null, ProbationerRegistered registered) => new(
            Id: registered.ProbationerId,
            ServiceCode: registered.ServiceCode,
            RegisteredAt: registered.RegisteredAt,
            Reachability: registered.Reachability,
            ReferentId: null,
            File: FileState.Open,
            FileSince: registered.RegisteredAt,
            MergedInto: null,
            Merged: [],
            Following: registered.Followers(),
            IsJapat: false,
            Divestment: null,
            Holds: [],
            Revision: 0),
        ({ } card, ProbationerMobileChanged changed) => card with { Reachability = changed.Reachability },
        ({ } card, ProbationerFollowingChanged changed) => card with
        {
            Following =
            [
                .. card.Following.Where(it => !changed.Removed.Contains(it.ServiceCode)),
                .. changed.Added.Select(code => new Followed(code, changed.Reason)),
            ],
            FileSince = changed.Reason == FollowingReason.Divestment && card.File == FileState.Open
                ? changed.ChangedAt
                : card.FileSince,
        },
        ({ } card, ProbationerDivestmentOpened it) => card with { Divestment = new(it.DivestmentId, it.RequestingServiceCode) },
        ({ } card, ProbationerDivestmentClosed) => card with { Divestment = null },
        ({ } card, ProbationerJapatMarked) => card with { IsJapat = true },
        ({ } card, ProbationerJapatUnmarked) => card with { IsJapat = false },
        ({ } card, ProbationerMobileFaulted) => card with { Reachability = Reachability.FaultyMobile },
        ({ } card, ProbationerOptedOut) => card with { Reachability = Reachability.RefusesSms },
        ({ } card, ProbationerOptOutWithdrawn) => card with { Reachability = Reachability.Mobile },
        ({ } card, ProbationerReferentAssigned assigned) => card with { ReferentId = assigned.ReferentId },
        ({ } card, ProbationerArchived it) => card with { File = FileState.Archived, FileSince = it.ArchivedAt },
        ({ } card, ProbationerUnarchived it) => card with { File = FileState.Open, FileSince = it.UnarchivedAt },
        ({ } card, ProbationerMerged it) => card with { MergedInto = it.KeptId },
        ({ } card, ProbationerUnmerged) => card with { MergedInto = null },
        ({ } card, ProbationerJoined it) => card with { Merged = [.. card.Merged, it.OtherId] },
        ({ } card, ProbationerParted it) => card with { Merged = [.. card.Merged.Where(id => id != it.OtherId)] },
        ({ } card, ProbationerErased it) => card with
        {
            Reachability = Reachability.NoMobile,
            ReferentId = null,
            File = FileState.Erased,
            FileSince = it.ErasedAt,
        },
        ({ } card, ProbationerReferentReleased) => card with { ReferentId = null },
        ({ } card, ProbationerHeld it) => card with
        {
            Holds = [.. card.Holds, new(it.HoldId, it.Reason, it.From, it.Until)],
        },
        ({ } card, ProbationerHoldEnded ended) => card with
        {
            Holds = [.. card.Holds.Where(hold => hold.Id != ended.HoldId)],
        },
        _ => view,
    };
}

public sealed class ProbationerCardView() : Fold<ProbationerCard, ProbationerEvent>(ProbationerCard.Next);
