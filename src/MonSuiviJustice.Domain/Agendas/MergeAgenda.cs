using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>
/// What is to come in one agenda goes on in another one of the same place, and the first is archived. The predecessor does so
/// by hand on its console (<c>docs/fusionner_agendas.md</c>). Slots, recurring slots and convocations follow behind it, one
/// fact each (<c>MergedAgendas</c>); two slots of one hour stand side by side.
/// </summary>
public sealed record MergeAgenda(Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal IntoItself = new(
        "agenda.merge-into-itself",
        "Un agenda ne peut pas être fusionné avec lui-même.");

    public static readonly Refusal OtherPlace = new(
        "agenda.merge-other-place",
        "Seuls des agendas du même lieu peuvent être fusionnés : pour changer de lieu, planifiez un déménagement.");

    /// <param name="kept">The agenda that goes on.</param>
    public static Decision Decide(Agenda agenda, Agenda kept, MergeAgenda command) => agenda switch
    {
        _ when agenda.Id == kept.Id => IntoItself,
        { Merged: { } merged } when merged.Into == kept.Id => Decision.NothingToDo,
        _ when agenda.PlaceId != kept.PlaceId => OtherPlace,
        _ when agenda.IsArchived || kept.IsArchived => Agenda.Archived,
        _ => Decision.Accept(
            new AgendaMerged(
                AgendaId: agenda.Id,
                Into: kept.Id,
                MergedBy: command.AgentId,
                MergedAt: command.At),
            new AgendaAbsorbed(
                AgendaId: kept.Id,
                Agendas: [agenda.Id, .. agenda.Absorbed],
                AbsorbedBy: command.AgentId,
                AbsorbedAt: command.At)),
    };

    /// <summary>What a merge leaves to do in each slot of the agenda.</summary>
    public static Decision Behind(Slot slot, Agenda agenda, DateTimeOffset at) =>
        slot.AgendaId == agenda.Id && agenda.MergeAt(slot.StartsAt) is { } merge
            ? Decision.Accept(new SlotAgendaChanged(slot.Id, merge.Into, FormerAgendaId: agenda.Id, ChangedAt: at))
            : Decision.NothingToDo;

    /// <summary>What a merge leaves to do in each recurring slot of the agenda.</summary>
    public static Decision Behind(RecurringSlot recurring, Agenda agenda, DateTimeOffset at) =>
        recurring.AgendaId == agenda.Id && agenda.Merged is { } merge
            ? Decision.Accept(new RecurringSlotAgendaChanged(recurring.Id, merge.Into, FormerAgendaId: agenda.Id, ChangedAt: at))
            : Decision.NothingToDo;
}
