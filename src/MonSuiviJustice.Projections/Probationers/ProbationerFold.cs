using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Probationers;

public sealed class ProbationerFold() : Fold<Probationer, ProbationerEvent>(Probationer.Evolve);
