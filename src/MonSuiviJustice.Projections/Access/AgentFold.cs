using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Access;

public sealed class AgentFold() : Fold<Agent, AgentEvent>(Agent.Evolve);
