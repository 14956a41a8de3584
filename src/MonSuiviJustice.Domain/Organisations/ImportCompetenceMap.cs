using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

public sealed record ImportCompetenceMap(
    string DepartmentCode,
    FactList<CommuneCompetence> Communes,
    Guid AgentId,
    DateTimeOffset At)
{
    public static Decision Decide(CompetenceMap? map, ImportCompetenceMap command) => map is not null
        ? Decision.NothingToDo
        : Decision.Accept(new CompetenceMapImported(
            DepartmentCode: command.DepartmentCode,
            Digest: CompetenceMap.DigestOf(command.Communes),
            Communes: command.Communes,
            ImportedBy: command.AgentId,
            ImportedAt: command.At));
}
