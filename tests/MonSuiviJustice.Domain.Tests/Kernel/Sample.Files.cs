using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Tests.Kernel;

public static partial class Sample
{
    public static ProbationerArchived PersonArchived => new(
        ProbationerId: ProbationerId,
        Cause: ArchivalCause.FollowUpEnded,
        ArchivedBy: AgentId,
        ArchivedAt: Before);

    public static ProbationerArchived InactiveArchived => PersonArchived with { Cause = ArchivalCause.Inactivity, ArchivedBy = null };

    public static ProbationerUnarchived PersonUnarchived => new(
        ProbationerId: ProbationerId,
        UnarchivedBy: AgentId,
        UnarchivedAt: Before);

    public static ProbationerErased PersonErased => new(
        ProbationerId: ProbationerId,
        Reason: ErasureReason.PersonAsked,
        ErasedBy: AgentId,
        ErasedAt: Before);

    /// <summary>Another file, of the same person as it turns out.</summary>
    public static ProbationerRegistered OtherPerson => PersonWithMobile with { ProbationerId = OtherProbationerId };

    public static ProbationerMerged OtherMerged => new(OtherProbationerId, KeptId: ProbationerId, MergedBy: AgentId, MergedAt: Before);

    public static ProbationerJoined OtherJoined => new(ProbationerId, OtherId: OtherProbationerId, JoinedBy: AgentId, JoinedAt: Before);

    public static ProbationerUnmerged OtherUnmerged =>
        new(OtherProbationerId, KeptId: ProbationerId, UnmergedBy: AgentId, UnmergedAt: Before);

    public static ProbationerParted OtherParted =>
        new(ProbationerId, OtherId: OtherProbationerId, PartedBy: AgentId, PartedAt: Before);

    private static IFact[] FileFacts =>
        [PersonArchived, PersonUnarchived, OtherMerged, OtherJoined, OtherUnmerged, OtherParted, PersonErased];
}
