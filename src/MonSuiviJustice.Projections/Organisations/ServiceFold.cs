using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Organisations;

public sealed class ServiceFold() : Fold<Service, ServiceEvent>(Service.Evolve);
