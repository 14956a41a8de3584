using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// What a merge of agendas (<see cref="MergeAgenda"/>) leaves to do in each convocation: the place and the hour are the same,
/// so nobody is told.
/// </summary>
public sealed record FollowAgenda(DateTimeOffset At)
{
    public static Decision Decide(Convocation convocation, Agenda agenda, FollowAgenda command) =>
        convocation.AgendaId == agenda.Id && agenda.MergeAt(convocation.StartsAt) is { } merge
            ? Decision.Accept(new ConvocationAgendaChanged(
                ConvocationId: convocation.Id,
                ProbationerId: convocation.ProbationerId,
                PlaceId: convocation.PlaceId,
                StartsAt: convocation.StartsAt,
                AgendaId: merge.Into,
                FormerAgendaId: agenda.Id,
                ChangedAt: command.At))
            : Decision.NothingToDo;
}
