using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Notifications;

public sealed class MessageFold() : Fold<Message, MessageEvent>(Message.Evolve);
