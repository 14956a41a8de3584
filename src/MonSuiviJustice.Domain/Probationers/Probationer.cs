using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <param name="Following">The services that follow the person, one at least.</param>
/// <param name="IsJapat">Followed by the anti-terrorist judge too.</param>
/// <param name="MergedInto">The file under which this one is read; null while it stands for itself.</param>
/// <param name="MergedAt">Since when; null while it stands for itself.</param>
/// <param name="Merged">The files that are read under this one.</param>
/// <param name="Divestment">Pending; null when none is.</param>
/// <param name="Holds">The days on which nothing is sent to the person, past ones among them.</param>
/// <param name="Revision">Counts the facts: the ETag.</param>
/// <param name="FileSince">Since when the file is in this state: while it is open, the last activity but convocations.</param>
public sealed record Probationer(
    Guid Id,
    FactList<Followed> Following,
    bool IsJapat,
    Reachability Reachability,
    string? MobileHash,
    Guid? ReferentId,
    FileState File,
    DateTimeOffset FileSince,
    Guid? MergedInto,
    DateTimeOffset? MergedAt,
    FactList<Guid> Merged,
    PendingDivestment? Divestment,
    FactList<Hold> Holds,
    long Revision) : IRevised
{
    /// <summary>Since when the referent follows the person; null without one.</summary>
    public DateTimeOffset? ReferentSince { get; init; }

    public bool CanReceiveSms => Reachability == Reachability.Mobile;

    /// <summary>Why nobody convenes this person and nobody edits the file; null while it is open.</summary>
    public Refusal? Closed => File switch
    {
        FileState.Erased => EraseProbationer.Erased,
        FileState.Open or FileState.Archived when MergedInto is not null => MergeProbationer.Merged,
        FileState.Open => null,
        FileState.Archived => ArchiveProbationer.Archived,
    };

    /// <summary>Is that file this one, or read under it?</summary>
    public bool Includes(Guid probationerId) => probationerId == Id || Merged.Contains(probationerId);

    public bool IsFollowedBy(string serviceCode) => Following.Any(it => it.ServiceCode == serviceCode);

    /// <summary>Why nothing is sent to the person on that day; null when nothing stands in the way.</summary>
    public HoldReason? HeldOn(DateOnly day) => Holds.FirstOrDefault(hold => hold.Includes(day))?.Reason;

    public static Probationer Evolve(Probationer? state, ProbationerEvent fact) =>
        After(state, fact) with { Revision = (state?.Revision ?? 0) + 1 };

    private static Probationer After(Probationer? state, ProbationerEvent fact) => (state, fact) switch
    {
        (null, ProbationerRegistered registered) => new(
            Id: registered.ProbationerId,
            Following: registered.Followers(),
            IsJapat: false,
            Reachability: registered.Reachability,
            MobileHash: registered.MobileHash,
            ReferentId: null,
            File: FileState.Open,
            FileSince: registered.RegisteredAt,
            MergedInto: null,
            MergedAt: null,
            Merged: [],
            Divestment: null,
            Holds: [],
            Revision: 0),
        ({ } person, ProbationerFollowingChanged changed) => person with
        {
            Following =
            [
                .. person.Following.Where(it => !changed.Removed.Contains(it.ServiceCode)),
                .. changed.Added.Select(code => new Followed(code, changed.Reason)),
            ],

            // Whoever takes a file over is at work on it: it is not archived the next night.
            FileSince = changed.Reason == FollowingReason.Divestment && person.File == FileState.Open
                ? changed.ChangedAt
                : person.FileSince,
        },
        ({ } person, ProbationerDivestmentOpened it) => person with
        {
            Divestment = new(it.DivestmentId, it.RequestingServiceCode),
        },
        ({ } person, ProbationerDivestmentClosed) => person with { Divestment = null },
        ({ } person, ProbationerJapatMarked) => person with { IsJapat = true },
        ({ } person, ProbationerJapatUnmarked) => person with { IsJapat = false },
        ({ } person, ProbationerIdentityChanged or ProbationerToldApart) => person,
        ({ } person, ProbationerMobileChanged changed) => person with
        {
            Reachability = changed.Reachability,
            MobileHash = changed.MobileHash,
        },
        ({ } person, ProbationerMobileFaulted) => person with { Reachability = Reachability.FaultyMobile },
        ({ } person, ProbationerOptedOut) => person with { Reachability = Reachability.RefusesSms },
        ({ } person, ProbationerOptOutWithdrawn) => person with { Reachability = Reachability.Mobile },
        ({ } person, ProbationerReferentAssigned assigned) => person with
        {
            ReferentId = assigned.ReferentId,
            ReferentSince = assigned.AssignedAt,
        },
        ({ } person, ProbationerArchived archived) => person with
        {
            File = FileState.Archived,
            FileSince = archived.ArchivedAt,
        },
        ({ } person, ProbationerUnarchived unarchived) => person with
        {
            File = FileState.Open,
            FileSince = unarchived.UnarchivedAt,
        },
        ({ } person, ProbationerMerged merged) => person with
        {
            MergedInto = merged.KeptId,
            MergedAt = merged.MergedAt,
        },
        ({ } person, ProbationerUnmerged) => person with { MergedInto = null, MergedAt = null },
        ({ } person, ProbationerJoined joined) => person with { Merged = [.. person.Merged, joined.OtherId] },
        ({ } person, ProbationerParted parted) => person with { Merged = [.. person.Merged.Where(id => id != parted.OtherId)] },
        ({ } person, ProbationerErased erased) => person with
        {
            Reachability = Reachability.NoMobile,
            MobileHash = null,
            ReferentId = null,
            File = FileState.Erased,
            FileSince = erased.ErasedAt,
        },
        ({ } person, ProbationerReferentReleased) => person with { ReferentId = null },
        ({ } person, ProbationerHeld it) => person with
        {
            Holds = [.. person.Holds, new(it.HoldId, it.Reason, it.From, it.Until)],
        },
        ({ } person, ProbationerHoldEnded ended) => person with
        {
            Holds = [.. person.Holds.Where(hold => hold.Id != ended.HoldId)],
        },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
