using MonSuiviJustice.Domain.Convocations;
using static MonSuiviJustice.Domain.Access.AgentRole;
using static MonSuiviJustice.Domain.Convocations.ConvocationKind;

namespace MonSuiviJustice.Domain.Access;

/// <summary>Which role books, receives and follows which kind (predecessor: <c>appointment_type.rb</c>, <c>user.rb</c>).</summary>
public static class KindAccess
{
    private static readonly ConvocationKind[] OfEnforcementOffices = [HearingSap, HearingSpip];

    private static readonly ConvocationKind[] OfSentenceDepartment =
        [HearingSap, HearingSpip, SapDdse, JapFollowUp, AdversarialDebate, Japat];

    private static readonly ConvocationKind[] OfProbationService =
    [
        HearingSpip, FirstSpip, SpipFollowUp, Article741, CommunityWork, HomeVisit, PhoneCall, Ddse, Course,
        SpipRecall, CollectiveAction,
    ];

    public static bool MayBook(AgentRole role, ConvocationKind kind) => role switch
    {
        CentralAdministrator or LocalAdministrator => true,
        EnforcementOffice or EnforcementOfficeDirector or Prosecutor or CriminalCourtClerk or JuvenileCourtClerk
            or GuiltyPleaClerk or AppealCourtClerk => OfEnforcementOffices.Contains(kind),
        SentenceJudge or CourtSecretary or SentenceClerk or SentenceClerkDirector =>
            OfSentenceDepartment.Contains(kind),
        ProbationDirector or Overseer => kind == SapDdse || OfProbationService.Contains(kind),
        ProbationOfficer or Educator or Psychologist or ProbationSecretary => OfProbationService.Contains(kind),
        Auditor or Analyst => false,
    };

    /// <summary>May this role open and change the slots of this kind, where it may at all?</summary>
    public static bool MayManageSlots(AgentRole role, ConvocationKind kind) => role != Overseer || kind == SapDdse;

    /// <summary>May this agent be the one who follows a person?</summary>
    public static bool MayBeReferent(AgentRole role) =>
        role is ProbationOfficer or ProbationDirector or LocalAdministrator;

    /// <summary>Does the agent who books such a convocation also receive the person?</summary>
    public static bool IsAssigned(AgentRole role, ConvocationKind kind) =>
        KindTable.Of(kind).Assignable && role is (ProbationOfficer or Psychologist or Overseer or LocalAdministrator);
}
