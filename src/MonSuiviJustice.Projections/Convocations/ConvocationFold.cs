using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Convocations;

public sealed class ConvocationFold() : Fold<Convocation, ConvocationEvent>(Convocation.Evolve);
