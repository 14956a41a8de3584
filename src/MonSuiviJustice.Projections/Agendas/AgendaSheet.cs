using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Agendas;

/// <summary>What an agent sees of one agenda.</summary>
/// <param name="TimeZone">IANA name of the zone of its place.</param>
/// <param name="MergedInto">The agenda that goes on instead; null unless it was merged.</param>
public sealed record AgendaSheet(
    Guid Id,
    Guid PlaceId,
    string ServiceCode,
    string Label,
    string TimeZone,
    bool Archived,
    Guid? MergedInto)
{
    public static AgendaSheet? Next(AgendaSheet? view, AgendaEvent fact) => (view, fact) switch
    {
        (null, AgendaOpened opened) => new(
            opened.AgendaId,
            opened.PlaceId,
            opened.ServiceCode,
            opened.Label,
            opened.TimeZone,
            Archived: false,
            MergedInto: null),
        ({ } agenda, AgendaRenamed renamed) => agenda with { Label = renamed.Label },
        ({ } agenda, AgendaArchived) => agenda with { Archived = true },
        ({ } agenda, AgendaMerged merged) => agenda with { Archived = true, MergedInto = merged.Into },
        _ => view,
    };
}

public sealed class AgendaSheetView() : Fold<AgendaSheet, AgendaEvent>(AgendaSheet.Next);
