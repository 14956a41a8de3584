using System.Globalization;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;

namespace MonSuiviJustice.Api.Agendas;

/// <summary>A hearing table in French, cell by cell: for paper and for spreadsheets.</summary>
internal static class HearingWords
{
    public static IReadOnlyList<string> HeadOf(HearingTable table) =>
    [
        "Date", "Heure", "Lieu", "Agenda", "Nom", "Prénom", ExtraField.ProsecutorNumber.Label, "Service d'origine", "Rôle", "Issue",
        .. table.Columns.Select(column => column.Label),
    ];

    public static IEnumerable<IReadOnlyList<string>> RowsOf(HearingTable table) =>
        table.Lines.Select(line => RowOf(line, table.Columns));

    private static IReadOnlyList<string> RowOf(HearingLine line, IReadOnlyList<HearingColumn> columns) =>
    [
        line.Date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        line.Time.ToString("HH'h'mm", CultureInfo.InvariantCulture),
        line.Place,
        line.Agenda,
        line.Taken?.Probationer.LastName ?? "",
        line.Taken?.Probationer.FirstName ?? "",
        line.Taken?.ProsecutorNumber ?? "",
        line.Taken?.OriginService ?? "",
        line.Taken?.OriginRole is { } role ? WordOf(role) : "",
        line.Taken is { } taken ? WordOf(taken.Status) : "",
        .. columns.Select(column => line.Taken?.Cells.FirstOrDefault(cell => cell.FieldId == column.FieldId)?.Value ?? ""),
    ];

    private static string WordOf(ConvocationStatus status) => status switch
    {
        ConvocationStatus.Booked => "",
        ConvocationStatus.Cancelled => "annulée",
        ConvocationStatus.Honoured => "honorée",
        ConvocationStatus.TurnedAway => "non reçue",
        ConvocationStatus.Missed => "manquée",
        ConvocationStatus.Excused => "excusée",
    };

    private static string WordOf(AgentRole role) => role switch
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
