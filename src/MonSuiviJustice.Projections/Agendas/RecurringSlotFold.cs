using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Agendas;

public sealed class RecurringSlotFold() : Fold<RecurringSlot, RecurringSlotEvent>(RecurringSlot.Evolve);
