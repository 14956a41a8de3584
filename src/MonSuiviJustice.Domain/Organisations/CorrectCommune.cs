using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>An import does not take it back; withdrawing it does.</summary>
/// <param name="EffectiveOn">First day on which it holds.</param>
public sealed record CorrectCommune(
    string Insee,
    DateOnly EffectiveOn,
    string Reason,
    Guid AgentId,
    DateTimeOffset At)
{
    public static readonly Refusal WithoutService = new(
        "commune.without-service",
        "Indiquez au moins un service compétent pour cette commune.");

    public static readonly Refusal ForeignService = new(
        "commune.foreign-service",
        "Indiquez un tribunal comme tribunal et un SPIP comme SPIP.");

    public static Decision Decide(Commune? commune, Service? court, Service? spip, CorrectCommune command) => command switch
    {
        _ when court is null && spip is null => WithoutService,
        _ when court is { Type: not ServiceType.Court } || spip is { Type: not ServiceType.Spip } => ForeignService,
        _ when court is { IsArchived: true } || spip is { IsArchived: true } => Service.Archived,
        _ when IsAsSaid(commune, court, spip, command) => Decision.NothingToDo,
        _ => Decision.Accept(new CommuneCorrected(
            Insee: command.Insee,
            Rank: (commune?.Rank ?? 0) + 1,
            CourtCode: court?.Code,
            SpipCode: spip?.Code,
            EffectiveOn: command.EffectiveOn,
            Reason: command.Reason,
            CorrectedBy: command.AgentId,
            CorrectedAt: command.At)),
    };

    private static bool IsAsSaid(Commune? commune, Service? court, Service? spip, CorrectCommune command) =>
        commune?.Correction is { } said
        && (said.CourtCode, said.SpipCode, said.EffectiveOn) == (court?.Code, spip?.Code, command.EffectiveOn);
}
