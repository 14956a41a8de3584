using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Convocations;

public sealed class ExtraFieldListFold() : Fold<ExtraFieldList, ExtraFieldEvent>(ExtraFieldList.Evolve);
