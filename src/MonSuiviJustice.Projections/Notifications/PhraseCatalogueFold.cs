using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Notifications;

public sealed class PhraseCatalogueFold() : Fold<PhraseCatalogue, PhraseEvent>(PhraseCatalogue.Evolve);
