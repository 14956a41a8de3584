using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Notifications;

public sealed class SendingFold() : Fold<Sending, SendingEvent>(Sending.Evolve);
