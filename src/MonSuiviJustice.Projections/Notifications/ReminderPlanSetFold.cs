using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Notifications;

public sealed class ReminderPlanSetFold() : Fold<ReminderPlanSet, ReminderPlanEvent>(ReminderPlanSet.Evolve);
