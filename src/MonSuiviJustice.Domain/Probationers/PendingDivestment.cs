using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// Another jurisdiction asks to follow the person, and answers are awaited. Until it ends nobody books, archives, merges or
/// erases (predecessor: <c>convict_policy.rb</c>, <c>appointment_policy.rb</c>).
/// </summary>
public sealed record PendingDivestment(Guid DivestmentId, string RequestingServiceCode)
{
    public static readonly Refusal Pending = new(
        "probationer.divestment-pending",
        "Une demande de dessaisissement est en cours pour cette personne : attendez qu'elle soit terminée.");
}
