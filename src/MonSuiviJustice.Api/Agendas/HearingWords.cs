using System.Globalization;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Convocations;
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
        line.Taken?.OriginRole is { } role ? RoleWords.Of(role) : "",
        line.Taken is { } taken ? StatusWords.Of(taken.Status) : "",
        .. columns.Select(column => line.Taken?.Cells.FirstOrDefault(cell => cell.FieldId == column.FieldId)?.Value ?? ""),
    ];
}
