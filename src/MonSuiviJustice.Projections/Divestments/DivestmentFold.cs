using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Divestments;

public sealed class DivestmentFold() : Fold<Divestment, DivestmentEvent>(Divestment.Evolve);
