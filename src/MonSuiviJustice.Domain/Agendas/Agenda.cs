using System.Diagnostics;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

/// <param name="Territory">Whose public holidays are kept there.</param>
/// <param name="IsArchived">No slot is opened and nobody is booked in it any more; who is booked stays.</param>
/// <param name="Merged">Where what was to come has gone; null unless it was merged into another one.</param>
/// <param name="Absorbed">The agendas that were merged into this one, and into those.</param>
public sealed record Agenda(
    Guid Id,
    Guid PlaceId,
    string ServiceCode,
    string TimeZone,
    Territory Territory,
    string Label,
    bool IsArchived,
    AgendaMerge? Merged,
    FactList<Guid> Absorbed)
{
    /// <summary>Predecessor: only its screens hid what was archived.</summary>
    public static readonly Refusal Archived = new("agenda.archived", "Cet agenda est archivé.");

    /// <summary>The merge that took elsewhere what begins at an instant; null when that stays here.</summary>
    public AgendaMerge? MergeAt(DateTimeOffset startsAt) => startsAt > Merged?.At ? Merged : null;

    public static Agenda Evolve(Agenda? state, AgendaEvent fact) => (state, fact) switch
    {
        (null, AgendaOpened opened) => new(
            Id: opened.AgendaId,
            PlaceId: opened.PlaceId,
            ServiceCode: opened.ServiceCode,
            TimeZone: opened.TimeZone,
            Territory: opened.Territory ?? TerritoryTable.OfTimeZone(opened.TimeZone),
            Label: opened.Label,
            IsArchived: false,
            Merged: null,
            Absorbed: []),
        ({ } agenda, AgendaRenamed renamed) => agenda with { Label = renamed.Label },
        ({ } agenda, AgendaArchived) => agenda with { IsArchived = true },
        ({ } agenda, AgendaMerged merged) => agenda with { IsArchived = true, Merged = new(merged.Into, merged.MergedAt) },
        ({ } agenda, AgendaAbsorbed absorbed) => agenda with { Absorbed = [.. agenda.Absorbed, .. absorbed.Agendas] },
        _ => throw new UnreachableException($"{fact.GetType().Name} cannot follow {state?.ToString() ?? "nothing"}."),
    };
}

/// <param name="Into">The agenda that is kept.</param>
/// <param name="At">What had begun by then stays where it was.</param>
public sealed record AgendaMerge(Guid Into, DateTimeOffset At);
