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

    private static IFact[] FileFacts => [PersonArchived, PersonUnarchived, PersonErased];
}
