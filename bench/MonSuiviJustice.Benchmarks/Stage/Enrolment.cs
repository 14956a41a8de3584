using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Benchmarks.Stage;

/// <summary>Agents as they are at work: registered, and the charter accepted.</summary>
internal static class Enrolment
{
    public static Task Enrol(this BenchStage stage, params Agent[] agents) => Log.Start<Agent>(stage, agents.SelectMany(
        agent => (IFact[])
        [
            new AgentRegistered(agent.Id, agent.Role, agent.ServiceCode, RegisteredBy: agent.Id, Days.Start),
            new AgentCharterAccepted(agent.Id, Charter.Version, Days.Start),
        ]));
}
