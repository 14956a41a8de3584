using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>Several slots of one agenda, all or none. Who sits in them keeps the seat.</summary>
/// <param name="SlotIds">In the order in which they were asked for.</param>
public sealed record CloseSlots(Guid AgendaId, IReadOnlyList<Guid> SlotIds, Agent Agent, DateTimeOffset At)
{
    public static readonly Refusal OtherAgenda = new("slot.other-agenda", "Ce créneau n'est pas dans cet agenda.");

    public static readonly Refusal BadRows = new(
        "slot.closing-refused",
        "Certains créneaux ne peuvent pas être fermés : aucun ne l'a été.");

    /// <param name="slots">Those of them that exist, by their ids.</param>
    public static Decision Decide(IReadOnlyDictionary<Guid, Slot> slots, CloseSlots command)
    {
        var asked = command.SlotIds.Select(id => slots.GetValueOrDefault(id)).Index().ToArray();
        var bad = asked
            .Select(it => (it.Index, Because: WhyNot(it.Item, command)))
            .Where(it => it.Because is not null)
            .Select(it => new RefusedPart("slotIds", it.Index, it.Because ?? BadRows))
            .ToArray();

        return command.SlotIds.Count > OpenSlots.Most ? OpenSlots.TooLarge
            : bad.Length > 0 ? Decision.Refuse(BadRows, bad)
            : Decision.Accept(
            [
                .. asked.Select(it => it.Item).OfType<Slot>().DistinctBy(slot => slot.Id).SelectMany(slot =>
                    CloseSlot.Decide(slot, new(command.Agent, command.At)).Facts),
            ]);
    }

    private static Refusal? WhyNot(Slot? slot, CloseSlots command) => slot switch
    {
        _ when slot?.AgendaId != command.AgendaId => OtherAgenda,
        { } known when !KindAccess.MayManageSlots(command.Agent.Role, known.Kind) => OpenSlot.KindNotYours,
        _ => null,
    };
}
