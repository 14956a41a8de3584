using MonSuiviJustice.Domain.Organisations;
using static MonSuiviJustice.Domain.Access.AgentRole;

namespace MonSuiviJustice.Domain.Access;

/// <summary>Where a role is at work, and who may give it (predecessor: <c>user.rb</c>, <c>user_policy.rb</c>).</summary>
public static class RoleTable
{
    public static bool IsNational(AgentRole role) => role is CentralAdministrator or Auditor or Analyst;

    /// <param name="type">Null where the service is none of the directory, such as the country.</param>
    public static bool Fits(AgentRole role, ServiceType? type) => role switch
    {
        CentralAdministrator or Auditor or Analyst => true,
        LocalAdministrator => type is not null,
        EnforcementOffice or EnforcementOfficeDirector or Prosecutor or CriminalCourtClerk or JuvenileCourtClerk
            or GuiltyPleaClerk or AppealCourtClerk or SentenceJudge or CourtSecretary or SentenceClerk
            or SentenceClerkDirector => type == ServiceType.Court,
        ProbationDirector or ProbationOfficer or Educator or Psychologist or Overseer or ProbationSecretary =>
            type == ServiceType.Spip,
    };

    /// <summary>
    /// May an agent of that role give this one, or touch somebody who has it? A director neither makes nor unmakes an
    /// administrator: the predecessor lets one delete a local administrator.
    /// </summary>
    public static bool Commands(AgentRole manager, AgentRole role) => manager switch
    {
        CentralAdministrator => true,
        LocalAdministrator => !IsNational(role),
        EnforcementOfficeDirector or SentenceClerkDirector => !IsNational(role) && role != LocalAdministrator,
        _ => false,
    };
}
