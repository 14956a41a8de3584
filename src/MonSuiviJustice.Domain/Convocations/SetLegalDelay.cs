using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>A text sets, changes or ends a delay. What was booked before keeps its last day.</summary>
public sealed record SetLegalDelay(
    ConvocationKind Kind,
    int? Days,
    string Source,
    DateOnly EffectiveFrom,
    Guid AgentId,
    DateTimeOffset At)
{
    public static readonly Refusal NotAfterHearing = new(
        "legal-delay.not-after-hearing",
        "Un délai légal se compte du jour de l'audience : il n'y en a que pour les convocations de sortie d'audience.");

    /// <param name="delays">Null before anybody has set one.</param>
    public static Decision Decide(LegalDelays? delays, SetLegalDelay command) => command switch
    {
        _ when !KindTable.IsAfterHearing(command.Kind) => NotAfterHearing,
        _ when (delays ?? LegalDelays.BuiltIn).All.Contains(new(command.Kind, command.Days, command.Source, command.EffectiveFrom)) =>
            Decision.NothingToDo,
        _ => Decision.Accept(new LegalDelaySet(
            Kind: command.Kind,
            Days: command.Days,
            Source: command.Source,
            EffectiveFrom: command.EffectiveFrom,
            SetBy: command.AgentId,
            SetAt: command.At)),
    };
}
