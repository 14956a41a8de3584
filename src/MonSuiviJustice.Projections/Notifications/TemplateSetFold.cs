using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Notifications;

public sealed class TemplateSetFold() : Fold<TemplateSet, TemplateEvent>(TemplateSet.Evolve);
