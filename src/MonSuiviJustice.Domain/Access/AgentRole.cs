namespace MonSuiviJustice.Domain.Access;

/// <summary>The roles of the predecessor (<c>app/models/user.rb</c>), and two of ours: auditor and analyst.</summary>
public enum AgentRole
{
    CentralAdministrator = 1,
    LocalAdministrator = 2,
    EnforcementOffice = 3,
    EnforcementOfficeDirector = 4,
    Prosecutor = 5,
    CriminalCourtClerk = 6,
    JuvenileCourtClerk = 7,
    GuiltyPleaClerk = 8,
    AppealCourtClerk = 9,
    SentenceJudge = 10,
    CourtSecretary = 11,
    SentenceClerk = 12,
    SentenceClerkDirector = 13,
    ProbationDirector = 14,
    ProbationOfficer = 15,
    Educator = 16,
    Psychologist = 17,
    Overseer = 18,
    ProbationSecretary = 19,
    Auditor = 20,
    Analyst = 21,
}
