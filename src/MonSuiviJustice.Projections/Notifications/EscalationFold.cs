using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Notifications;

public sealed class EscalationFold() : Fold<Escalation, EscalationEvent>(Escalation.Evolve);
