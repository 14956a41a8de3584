using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>Something heard of a message, to be decided on its state and its convocation's as they are then.</summary>
internal sealed record News(Guid MessageId, Guid ConvocationId, Func<Message, Convocation, Decision> Decide);
