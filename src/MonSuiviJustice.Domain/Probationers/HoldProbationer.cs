using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>Nothing is to be sent to the person on these days: custody and hospital end by themselves, death does not.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null for a death.</param>
public sealed record HoldProbationer(
    Guid HoldId,
    HoldReason Reason,
    DateOnly From,
    DateOnly? Until,
    Guid AgentId,
    DateTimeOffset At)
{
    public static readonly Refusal WithoutEnd = new(
        "probationer.hold-without-end",
        "Indiquez jusqu'à quel jour la personne est empêchée : au-delà, les SMS reprennent.");

    public static readonly Refusal DeathHasNoEnd = new("probationer.death-has-no-end", "Un décès n'a pas de dernier jour.");

    public static readonly Refusal OverAlready = new(
        "probationer.hold-over",
        "Le dernier jour suit le premier, et n'est pas passé.");

    /// <summary>Nobody is silent for ever because an agent mistyped a year.</summary>
    public static readonly Refusal TooLong = new(
        "probationer.hold-too-long",
        "Un empêchement se déclare pour un an au plus : il se déclare de nouveau s'il dure.");

    public static Decision Decide(Probationer person, HoldProbationer command) => command switch
    {
        _ when person.Closed is { } because => because,
        { Reason: HoldReason.Death, Until: not null } => DeathHasNoEnd,
        { Reason: not HoldReason.Death, Until: null } => WithoutEnd,
        _ when command.Until < command.From || command.Until < DateOnly.FromDateTime(command.At.UtcDateTime) => OverAlready,
        _ when command.Until > command.From.AddYears(1) => TooLong,
        _ when person.Holds.Any(command.Says) => Decision.NothingToDo,
        _ => Decision.Accept(new ProbationerHeld(
            ProbationerId: person.Id,
            HoldId: command.HoldId,
            Reason: command.Reason,
            From: command.From,
            Until: command.Until,
            HeldBy: command.AgentId,
            HeldAt: command.At)),
    };

    private bool Says(Hold hold) => hold.Reason == Reason && hold.From == From && hold.Until == Until;
}
