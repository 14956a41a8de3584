using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>Its slots to come are closed behind it (<c>ArchivedSlots</c>); who is booked stays.</summary>
public sealed record ArchiveAgenda(Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Agenda agenda, ArchiveAgenda command) => agenda.IsArchived
        ? Decision.NothingToDo
        : Decision.Accept(new AgendaArchived(agenda.Id, ArchivedBy: command.AgentId, ArchivedAt: command.At));

    /// <summary>What an archive leaves to do in each of its slots.</summary>
    public static Decision Behind(Slot slot, Guid archivedBy, DateTimeOffset at) => slot.IsClosed
        ? Decision.NothingToDo
        : Decision.Accept(new SlotClosed(slot.Id, ClosedBy: archivedBy, ClosedAt: at));
}
