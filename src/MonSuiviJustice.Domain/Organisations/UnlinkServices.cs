using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

public sealed record UnlinkServices(Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Service one, Service other, UnlinkServices command) => Decision.Accept(
    [
        .. FactsOf(one, other.Code, command),
        .. FactsOf(other, one.Code, command),
    ]);

    private static IEnumerable<IFact> FactsOf(Service service, string code, UnlinkServices command)
    {
        if (service.Links.Contains(code))
        {
            yield return new ServiceUnlinked(service.Code, code, UnlinkedBy: command.AgentId, UnlinkedAt: command.At);
        }
    }
}
