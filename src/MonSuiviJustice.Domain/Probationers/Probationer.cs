using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <param name="Following">Codes of the services that follow the person.</param>
/// <param name="Revision">Counts the facts: the ETag.</param>
/// <param name="FileSince">Since when the file is in this state: while it is open, the last activity but convocations.</param>
public sealed record Probationer(
    Guid Id,
    FactList<string> Following,
    Reachability Reachability,
    string? MobileHash,
    Guid? ReferentId,
    FileState File,
    DateTimeOffset FileSince,
    long Revision) : IRevised
{
    public bool CanReceiveSms => Reachability == Reachability.Mobile;

    /// <summary>Why nobody convenes this person and nobody edits the file; null while it is open.</summary>
    public Refusal? Closed => File switch
    {
        FileState.Open => null,
        FileState.Archived => ArchiveProbationer.Archived,
        FileState.Erased => EraseProbationer.Erased,
    };

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
            File: FileState.Open,
            FileSince: registered.RegisteredAt,
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
        ({ } person, ProbationerErased erased) => person with
        {
            Reachability = Reachability.NoMobile,
            MobileHash = null,
            ReferentId = null,
            File = FileState.Erased,
            FileSince = erased.ErasedAt,
        },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
