using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Agendas;

public sealed class AgendaFold() : Fold<Agenda, AgendaEvent>(Agenda.Evolve);
