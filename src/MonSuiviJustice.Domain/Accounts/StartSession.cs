using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Accounts;

/// <summary>
/// An agent signs in. An address that nobody has is answered as one that somebody has, failures and lock included: no answer
/// says who works here.
/// </summary>
/// <param name="IsRight">Somebody who works here has this address and this password.</param>
/// <param name="Failures">In a row, this attempt included; none is counted any more once the address is locked.</param>
public sealed record StartSession(bool IsRight, int Failures)
{
    /// <summary>Predecessor: <c>devise.rb</c>, maximum_attempts.</summary>
    public const int MostFailures = 10;

    public static readonly Refusal Wrong = new("account.wrong", "Adresse ou mot de passe incorrects.");

    public static readonly Refusal LastAttempt = new(
        "account.last-attempt",
        "Adresse ou mot de passe incorrects. Il vous reste une tentative avant le verrouillage de l'accès.");

    public static readonly Refusal Locked = new(
        "account.locked",
        "L'accès est verrouillé pour un jour. Demandez un nouveau mot de passe, ou à un administrateur de vous rouvrir l'accès.");

    /// <summary>Predecessor: <c>devise.rb</c>, unlock_in.</summary>
    public static TimeSpan Lock => TimeSpan.FromDays(1);

    public static Decision Decide(StartSession command) => command switch
    {
        { Failures: > MostFailures } => Locked,
        { IsRight: true } => Decision.NothingToDo,
        { Failures: MostFailures } => Locked,
        { Failures: MostFailures - 1 } => LastAttempt,
        _ => Wrong,
    };
}
