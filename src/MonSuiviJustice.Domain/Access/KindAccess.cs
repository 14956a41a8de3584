using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using static MonSuiviJustice.Domain.Access.AgentRole;
using static MonSuiviJustice.Domain.Convocations.ConvocationKind;

namespace MonSuiviJustice.Domain.Access;

/// <summary>Which role books, receives and follows which kind (predecessor: <c>appointment_type.rb</c>, <c>user.rb</c>).</summary>
public static class KindAccess
{
    public static bool MayBook(AgentRole role, ConvocationKind kind) =>
        role is (CentralAdministrator or LocalAdministrator)
        || (DeskOf(role) is { } desk && KindTable.Of(kind).UsedBy.Contains(desk));

    /// <summary>
    /// The kinds whose convocations this role opens: a court's desk those that it books, its local administrator those of the
    /// sentence department elsewhere. Null: any (predecessor: <c>appointment_policy.rb</c>, ownership and type ability).
    /// </summary>
    /// <param name="own">Received or booked by the agent's own service.</param>
    public static FactList<ConvocationKind>? Opened(AgentRole role, bool own) => DeskOf(role) switch
    {
        Desk.EnforcementOffice or Desk.SentenceDepartment => BookedBy(role),
        Desk.ProbationDirection or Desk.ProbationService => null,
        null => role == LocalAdministrator && !own ? BookedBy(SentenceJudge) : null,
    };

    public static bool MayOpen(AgentRole role, ConvocationKind kind, bool own) => Opened(role, own)?.Contains(kind) != false;

    /// <summary>May this role open and change the slots of this kind, where it may at all?</summary>
    public static bool MayManageSlots(AgentRole role, ConvocationKind kind) => role != Overseer || kind == SapDdse;

    /// <summary>May this agent be the one who follows a person?</summary>
    public static bool MayBeReferent(AgentRole role) =>
        role is ProbationOfficer or ProbationDirector or LocalAdministrator;

    public static bool IsOfEnforcementOffice(AgentRole role) => DeskOf(role) == Desk.EnforcementOffice;

    /// <summary>Does the agent who books such a convocation also receive the person?</summary>
    public static bool IsAssigned(AgentRole role, ConvocationKind kind) =>
        KindTable.Of(kind).Assignable && role is (ProbationOfficer or Psychologist or Overseer or LocalAdministrator);

    private static FactList<ConvocationKind> BookedBy(AgentRole role) =>
        [.. Enum.GetValues<ConvocationKind>().Where(kind => MayBook(role, kind))];

    private static Desk? DeskOf(AgentRole role) => role switch
    {
        EnforcementOffice or EnforcementOfficeDirector or Prosecutor or CriminalCourtClerk or JuvenileCourtClerk
            or GuiltyPleaClerk or AppealCourtClerk => Desk.EnforcementOffice,
        SentenceJudge or CourtSecretary or SentenceClerk or SentenceClerkDirector => Desk.SentenceDepartment,
        ProbationDirector or Overseer => Desk.ProbationDirection,
        ProbationOfficer or Educator or Psychologist or ProbationSecretary => Desk.ProbationService,
        CentralAdministrator or LocalAdministrator or Auditor or Analyst => null,
    };
}
