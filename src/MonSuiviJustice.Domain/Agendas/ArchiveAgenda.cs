using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>Its slots to come are closed behind it (<c>ArchivedSlots</c>); who is booked stays.</summary>
public sealed record ArchiveAgenda(Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Agenda agenda, ArchiveAgenda command) => agenda.IsArchived
        ? Decision.NothingToDo
        : Decision.Accept(new AgendaArchived(agenda.Id, ArchivedBy: command.AgentId, ArchivedAt: command.At));
}
