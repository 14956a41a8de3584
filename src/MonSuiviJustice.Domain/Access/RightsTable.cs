using static MonSuiviJustice.Domain.Access.AgentRole;
using static MonSuiviJustice.Domain.Access.Reach;
using static MonSuiviJustice.Domain.Access.Right;

namespace MonSuiviJustice.Domain.Access;

/// <summary>
/// Who may do what, as data (decision 10). Whatever is not here is forbidden. Source: the predecessor's policies
/// (<c>app/policies</c>), coarsened to what exists today.
/// </summary>
public static class RightsTable
{
    private static readonly AgentRole[] EnforcementOffices =
    [
        EnforcementOffice, EnforcementOfficeDirector, Prosecutor, CriminalCourtClerk, JuvenileCourtClerk,
        GuiltyPleaClerk, AppealCourtClerk,
    ];

    private static readonly AgentRole[] SentenceDepartment =
        [SentenceJudge, CourtSecretary, SentenceClerk, SentenceClerkDirector];

    private static readonly AgentRole[] ProbationService =
        [ProbationDirector, ProbationOfficer, Educator, Psychologist, Overseer, ProbationSecretary];

    private static readonly AgentRole[] Agents =
        [LocalAdministrator, .. EnforcementOffices, .. SentenceDepartment, .. ProbationService];

    private static readonly AgentRole[] PlaceManagers =
    [
        LocalAdministrator, SentenceJudge, EnforcementOfficeDirector, SentenceClerkDirector, ProbationDirector,
        SentenceClerk,
    ];

    /// <summary>Who answers for what is held of people.</summary>
    private static readonly AgentRole[] FileKeepers =
        [LocalAdministrator, EnforcementOfficeDirector, SentenceClerkDirector, ProbationDirector];

    /// <summary>Predecessor: <c>user.rb</c>, can_manage_divestments; neither a director nor an officer of a SPIP.</summary>
    private static readonly AgentRole[] DivestmentRoles =
        [LocalAdministrator, SentenceJudge, SentenceClerk, SentenceClerkDirector, ProbationSecretary];

    /// <summary>Predecessor: <c>user_policy.rb</c>, team managers.</summary>
    private static readonly AgentRole[] TeamManagers =
        [LocalAdministrator, EnforcementOfficeDirector, SentenceClerkDirector];

    private static readonly Dictionary<(AgentRole, Right), Reach> Cells = Rows()
        .SelectMany(row => row.Roles.Select(role => (Cell: (role, row.Right), row.Reach)))
        .ToDictionary(entry => entry.Cell, entry => entry.Reach);

    public static Reach Of(AgentRole role, Right right) => Cells.GetValueOrDefault((role, right), None);

    private static IEnumerable<(Right Right, Reach Reach, AgentRole[] Roles)> Rows() =>
    [
        (ImportReferenceData, National, [CentralAdministrator]),
        (Right.RegisterAgent, National, [CentralAdministrator]),
        (Right.RegisterAgent, OwnService, TeamManagers),
        (ManageAgents, National, [CentralAdministrator]),
        (ManageAgents, OwnService, TeamManagers),
        (Right.PostAgent, National, [CentralAdministrator]),
        (Right.PostAgent, OwnService, [LocalAdministrator]),
        (GiveAccess, National, [CentralAdministrator]),
        (GiveAccess, OwnService, [LocalAdministrator]),
        (ReadAgents, National, [CentralAdministrator]),
        (ReadAgents, OwnService, Agents),
        (Right.SwitchService, National, [CentralAdministrator]),
        (Right.SwitchService, OwnService, [LocalAdministrator, Overseer, Psychologist]),
        (Impersonate, National, [CentralAdministrator]),
        (KeepProfile, National, [CentralAdministrator, .. Agents, Auditor, Analyst]),
        (ReadDirectory, National, [CentralAdministrator, .. Agents, Auditor, Analyst]),
        (OrganiseServices, National, [CentralAdministrator]),
        (OpenService, National, [CentralAdministrator]),
        (OpenService, OwnService, [LocalAdministrator]),
        (DescribeService, National, [CentralAdministrator]),
        (DescribeService, OwnService, [LocalAdministrator]),
        (WriteMessages, National, [CentralAdministrator]),
        (WriteMessages, OwnService, [LocalAdministrator]),
        (OpenPlace, National, [CentralAdministrator]),
        (OpenPlace, OwnService, PlaceManagers),
        (OpenAgenda, National, [CentralAdministrator]),
        (OpenAgenda, OwnService, [LocalAdministrator, SentenceClerk]),
        (OpenSlot, National, [CentralAdministrator]),
        (OpenSlot, OwnService, [.. PlaceManagers, CourtSecretary, ProbationSecretary, Overseer]),
        (OpenRecurringSlot, National, [CentralAdministrator]),
        (OpenRecurringSlot, OwnService, PlaceManagers),
        (ReadAgenda, National, [CentralAdministrator, Auditor]),
        (ReadAgenda, CourtJurisdiction, [LocalAdministrator]),
        (ReadAgenda, Jurisdiction, [.. EnforcementOffices, .. SentenceDepartment]),
        (ReadAgenda, OwnService, ProbationService),
        (Right.RegisterProbationer, National, [CentralAdministrator, .. EnforcementOffices]),
        (Right.RegisterProbationer, OwnService, [LocalAdministrator, .. SentenceDepartment, .. ProbationService]),
        (Right.ArchiveProbationer, National, [CentralAdministrator, .. EnforcementOffices]),
        (Right.ArchiveProbationer, OwnService, [LocalAdministrator, .. SentenceDepartment, .. ProbationService]),
        (Right.UnarchiveProbationer, National, [CentralAdministrator, .. EnforcementOffices]),
        (Right.UnarchiveProbationer, OwnService,
        [
            LocalAdministrator, SentenceJudge, CourtSecretary, SentenceClerk, ProbationDirector, ProbationOfficer,
            ProbationSecretary, Overseer,
        ]),

        // Predecessor: convict_policy.rb, destroy; here only who is of the agent's own service.
        (Right.EraseProbationer, National, [CentralAdministrator]),
        (Right.EraseProbationer, OwnService, FileKeepers),
        (CorrectProbationer, National, [CentralAdministrator]),
        (AssignReferent, National, [CentralAdministrator]),
        (AssignReferent, OwnService, [LocalAdministrator, .. ProbationService]),
        (Right.MergeProbationer, National, [CentralAdministrator]),
        (ImportProbationers, National, [CentralAdministrator]),
        (ReadPersonalData, National, [CentralAdministrator]),
        (ReadPersonalData, OwnService, FileKeepers),
        (ReadProbationer, National, [CentralAdministrator, .. EnforcementOffices, Auditor]),
        (ReadProbationer, OwnService, [LocalAdministrator, .. SentenceDepartment, .. ProbationService]),
        (ReadOpenings, National, [Auditor]),
        (ReadOpenings, OwnService, FileKeepers),
        (ReadWithReason, National, [CentralAdministrator, .. Agents, Auditor]),
        (Right.RequestDivestment, National, [CentralAdministrator]),
        (Right.RequestDivestment, OwnService, Agents),
        (Right.AnswerDivestment, National, [CentralAdministrator]),
        (Right.AnswerDivestment, OwnService, DivestmentRoles),
        (ReadDivestment, National, [CentralAdministrator, Auditor]),
        (ReadDivestment, OwnService, Agents),
        (FollowDivestments, National, [CentralAdministrator]),
        (FollowDivestments, OwnService, DivestmentRoles),
        (BookConvocation, National, [CentralAdministrator]),
        (BookConvocation, CourtJurisdiction, [LocalAdministrator]),
        (BookConvocation, Jurisdiction, [.. EnforcementOffices, .. SentenceDepartment]),
        (BookConvocation, OwnService, ProbationService),
        (CancelConvocation, National, [CentralAdministrator]),
        (CancelConvocation, CourtJurisdiction, [LocalAdministrator]),
        (CancelConvocation, Jurisdiction, [.. EnforcementOffices, .. SentenceDepartment]),
        (CancelConvocation, OwnService, ProbationService),
        (RecordOutcome, National, [CentralAdministrator]),
        (RecordOutcome, OwnService, [LocalAdministrator, .. SentenceDepartment, .. ProbationService]),
        (ReadConvocation, National, [CentralAdministrator, Auditor]),
        (ReadConvocation, CourtJurisdiction, [LocalAdministrator]),
        (ReadConvocation, Jurisdiction, [.. EnforcementOffices, .. SentenceDepartment]),
        (ReadConvocation, OwnService, ProbationService),
        (ReadInbox, National, [CentralAdministrator, Auditor]),
        (ReadInbox, OwnService, [LocalAdministrator, .. SentenceDepartment, .. ProbationService]),
        (ReadCaseHistory, National, [CentralAdministrator, Auditor]),
        (ReadCaseHistory, Jurisdiction, EnforcementOffices),
        (ReadCaseHistory, OwnService, [LocalAdministrator, .. SentenceDepartment, .. ProbationService]),
        (ReadAttendance, National, [CentralAdministrator, Analyst, Auditor]),
        (ReadAttendance, OwnService, [LocalAdministrator, ProbationDirector, SentenceJudge]),
        (Right.OperateSending, National, [CentralAdministrator]),
        (ReadChain, National, [CentralAdministrator, Auditor]),
        (OperateDevelopment, National, [CentralAdministrator]),
    ];
}
