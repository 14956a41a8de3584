using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>What the reference data say of the communes of one department.</summary>
/// <param name="EffectiveOn">First day on which it holds.</param>
/// <param name="Source">Where it comes from, in French.</param>
public sealed record ImportCompetenceMap(
    string DepartmentCode,
    FactList<CommuneCompetence> Communes,
    Guid AgentId,
    DateTimeOffset At,
    DateOnly? EffectiveOn = null,
    string? Source = null)
{
    /// <param name="current">
    /// The department's map of the highest number. Not any earlier one: a map that comes back becomes current again.
    /// </param>
    public static Decision Decide(CompetenceMap? current, ImportCompetenceMap command)
    {
        var digest = CompetenceMap.DigestOf(command.Communes);

        return current?.Digest == digest
            ? Decision.NothingToDo
            : Decision.Accept(new CompetenceMapImported(
                DepartmentCode: command.DepartmentCode,
                Number: (current?.Number ?? 0) + 1,
                Digest: digest,
                Communes: command.Communes,
                ImportedBy: command.AgentId,
                ImportedAt: command.At,
                EffectiveOn: command.EffectiveOn,
                Source: command.Source));
    }
}
