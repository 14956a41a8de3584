using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Agendas;

public sealed class SlotFold() : Fold<Slot, SlotEvent>(Slot.Evolve);
