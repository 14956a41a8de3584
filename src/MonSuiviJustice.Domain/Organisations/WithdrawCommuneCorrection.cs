using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <param name="EffectiveOn">First day on which the map of the department holds again.</param>
public sealed record WithdrawCommuneCorrection(DateOnly EffectiveOn, string Reason, Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Commune commune, WithdrawCommuneCorrection command) => commune.Correction is null
        ? Decision.NothingToDo
        : Decision.Accept(new CommuneCorrectionWithdrawn(
            Insee: commune.Insee,
            Rank: commune.Rank + 1,
            EffectiveOn: command.EffectiveOn,
            Reason: command.Reason,
            WithdrawnBy: command.AgentId,
            WithdrawnAt: command.At));
}
