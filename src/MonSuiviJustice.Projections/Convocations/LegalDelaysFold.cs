using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Convocations;

public sealed class LegalDelaysFold() : Fold<LegalDelays, LegalDelayEvent>(LegalDelays.Evolve);
