using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Api.Access;

/// <summary>What the roles are called on paper.</summary>
internal static class RoleWords
{
    public static string Of(AgentRole role) => role switch
    {
        AgentRole.CentralAdministrator => "administration centrale",
        AgentRole.LocalAdministrator => "administration locale",
        AgentRole.EnforcementOffice => "BEX",
        AgentRole.EnforcementOfficeDirector => "direction de greffe BEX",
        AgentRole.Prosecutor => "parquet",
        AgentRole.CriminalCourtClerk => "greffe correctionnel",
        AgentRole.JuvenileCourtClerk => "greffe TPE",
        AgentRole.GuiltyPleaClerk => "greffe CRPC",
        AgentRole.AppealCourtClerk => "greffe CA",
        AgentRole.SentenceJudge => "JAP",
        AgentRole.CourtSecretary => "secrétariat SAP",
        AgentRole.SentenceClerk => "greffe SAP",
        AgentRole.SentenceClerkDirector => "direction de greffe SAP",
        AgentRole.ProbationDirector => "DPIP",
        AgentRole.ProbationOfficer => "CPIP",
        AgentRole.Educator => "éducation",
        AgentRole.Psychologist => "psychologie",
        AgentRole.Overseer => "surveillance",
        AgentRole.ProbationSecretary => "secrétariat SPIP",
        AgentRole.Auditor => "audit",
        AgentRole.Analyst => "statistique",
    };
}
