using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

public sealed record RenameAgenda(string Label, Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Agenda agenda, RenameAgenda command) => agenda switch
    {
        { IsArchived: true } => Agenda.Archived,
        _ when agenda.Label == command.Label => Decision.NothingToDo,
        _ => Decision.Accept(new AgendaRenamed(
            agenda.Id,
            command.Label,
            RenamedBy: command.AgentId,
            RenamedAt: command.At)),
    };
}
