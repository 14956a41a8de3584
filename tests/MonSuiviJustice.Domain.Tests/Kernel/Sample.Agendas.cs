using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>One agenda with two slots, and a person with a mobile.</summary>
public static partial class Sample
{
    public static AgendaOpened AgendaOpened => new(
        AgendaId: AgendaId,
        PlaceId: PlaceId,
        ServiceCode: Spip,
        Label: "Cabinet 1",
        TimeZone: Paris,
        OpenedBy: AgentId,
        OpenedAt: BookedAt,
        Territory: Territory.Mainland);

    public static AgendaRenamed AgendaRenamed => new(AgendaId, "Cabinet bleu", RenamedBy: AgentId, RenamedAt: Before);

    public static AgendaArchived AgendaArchived => new(AgendaId, ArchivedBy: AgentId, ArchivedAt: Before);

    /// <summary>In the same place.</summary>
    public static AgendaOpened OtherAgendaOpened => AgendaOpened with { AgendaId = OtherAgendaId, Label = "Cabinet 2" };

    public static AgendaMerged AgendaMerged => new(AgendaId, Into: OtherAgendaId, MergedBy: AgentId, MergedAt: Before);

    public static AgendaAbsorbed AgendaAbsorbed => new(AgendaId, [OtherAgendaId], AbsorbedBy: AgentId, AbsorbedAt: Before);

    /// <summary>Of the other agenda, by the merge above.</summary>
    public static AgendaAbsorbed AbsorbedByOther => AgendaAbsorbed with { AgendaId = OtherAgendaId, Agendas = [AgendaId] };

    public static SlotAgendaChanged SlotMerged => new(SlotId, OtherAgendaId, FormerAgendaId: AgendaId, ChangedAt: Before);

    public static RecurringSlotAgendaChanged RecurringMerged =>
        new(RecurringOpened.RecurringSlotId, OtherAgendaId, FormerAgendaId: AgendaId, ChangedAt: Before);

    public static SlotOpened SlotWithOneSeat => new(
        SlotId: SlotId,
        AgendaId: AgendaId,
        PlaceId: PlaceId,
        ServiceCode: Spip,
        Kind: ConvocationKind.SpipFollowUp,
        StartsAt: StartsAt,
        TimeZone: Paris,
        Minutes: 30,
        Capacity: 1,
        OpenedBy: AgentId,
        OpenedAt: BookedAt);

    public static SlotOpened OtherSlot => SlotWithOneSeat with { SlotId = OtherSlotId, StartsAt = OtherStartsAt };

    public static SlotSeatTaken SeatTaken => new(SlotId, ConvocationId, TakenBy: AgentId, TakenAt: BookedAt);

    public static SlotSeatTaken SeatTakenByOther => SeatTaken with { ConvocationId = OtherConvocationId };

    public static SlotSeatFreed SeatFreed => new(SlotId, ConvocationId, FreedBy: AgentId, FreedAt: Before);

    public static SlotClosed SlotClosed => new(SlotId, ClosedBy: AgentId, ClosedAt: Before);

    public static SlotReopened SlotReopened => new(SlotId, ReopenedBy: AgentId, ReopenedAt: Before);

    public static SlotCapacityChanged CapacityChanged => new(SlotId, Capacity: 3, ChangedBy: AgentId, ChangedAt: Before);

    public static SlotWithdrawn SlotWithdrawn => new(SlotId, WithdrawnBy: AgentId, WithdrawnAt: Before);

    public static SlotRestored SlotRestored => new(SlotId, Minutes: 30, Capacity: 1, RestoredBy: AgentId, RestoredAt: Before);

    /// <summary>Every Tuesday at ten, from the day after the booking on, for four weeks.</summary>
    public static RecurringSlotOpened RecurringOpened => new(
        RecurringSlotId: RecurringSlot.IdOf(AgendaId, ConvocationKind.SpipFollowUp, DayOfWeek.Tuesday, new(10, 0)),
        AgendaId: AgendaId,
        PlaceId: PlaceId,
        ServiceCode: Spip,
        Territory: Territory.Mainland,
        TimeZone: Paris,
        Kind: ConvocationKind.SpipFollowUp,
        Weekday: DayOfWeek.Tuesday,
        Time: new(10, 0),
        Minutes: 30,
        Capacity: 1,
        From: new(2027, 5, 18),
        Until: new(2027, 6, 15),
        OpenedBy: AgentId,
        OpenedAt: BookedAt);

    public static RecurringSlotRolled RecurringRolled =>
        new(RecurringOpened.RecurringSlotId, Through: new(2027, 6, 15), RolledAt: BookedAt);

    public static RecurringSlotExtended RecurringExtended =>
        new(RecurringOpened.RecurringSlotId, Until: new(2027, 6, 29), ExtendedBy: AgentId, ExtendedAt: Before);

    public static RecurringSlotEnded RecurringEnded =>
        new(RecurringOpened.RecurringSlotId, EndedBy: AgentId, EndedAt: Before);

    /// <summary>Its slot on one of its days.</summary>
    public static SlotOpened RecurringSlotOn(int month, int day) => SlotWithOneSeat with
    {
        SlotId = RecurringSlot.Evolve(null, RecurringOpened).SlotIdOn(new(2027, month, day)),
        StartsAt = PlaceTime.At(new(2027, month, day), new(10, 0), Paris),
        RecurringSlotId = RecurringOpened.RecurringSlotId,
    };

    private static IFact[] AgendaFacts =>
    [
        AgendaOpened, AgendaRenamed, SlotWithOneSeat, SeatTaken, SeatFreed, SlotClosed, SlotReopened, CapacityChanged,
        AgendaArchived, PlaceArchived,
        SlotWithdrawn, SlotRestored, RecurringOpened, RecurringRolled, RecurringExtended, RecurringEnded,
        AgendaAbsorbed, AgendaMerged, SlotMerged, RecurringMerged,
    ];

}
