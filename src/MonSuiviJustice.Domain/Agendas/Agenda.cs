using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

/// <param name="Territory">Whose public holidays are kept there.</param>
/// <param name="IsArchived">No slot is opened and nobody is booked in it any more; who is booked stays.</param>
public sealed record Agenda(
    Guid Id,
    Guid PlaceId,
    string ServiceCode,
    string TimeZone,
    Territory Territory,
    string Label,
    bool IsArchived)
{
    /// <summary>Predecessor: only its screens hid what was archived.</summary>
    public static readonly Refusal Archived = new("agenda.archived", "Cet agenda est archivé.");

    public static Agenda Evolve(Agenda? state, AgendaEvent fact) => (state, fact) switch
    {
        (null, AgendaOpened opened) => new(
            Id: opened.AgendaId,
            PlaceId: opened.PlaceId,
            ServiceCode: opened.ServiceCode,
            TimeZone: opened.TimeZone,
            Territory: opened.Territory ?? TerritoryTable.OfTimeZone(opened.TimeZone),
            Label: opened.Label,
            IsArchived: false),
        ({ } agenda, AgendaRenamed renamed) => agenda with { Label = renamed.Label },
        ({ } agenda, AgendaArchived) => agenda with { IsArchived = true },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}
