using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Organisations;

public sealed class CommuneFold() : Fold<Commune, CommuneEvent>(Commune.Evolve);
