using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Organisations;

public sealed class CompetenceMapFold() : Fold<CompetenceMap, CompetenceMapEvent>(CompetenceMap.Evolve);
