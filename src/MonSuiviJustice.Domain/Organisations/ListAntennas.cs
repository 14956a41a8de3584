using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

public sealed record ListAntennas(FactList<Antenna> Antennas, Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(Service service, ListAntennas command) => service.Antennas.Equals(command.Antennas)
        ? Decision.NothingToDo
        : Decision.Accept(new ServiceAntennasListed(
            ServiceCode: service.Code,
            Antennas: command.Antennas,
            ListedBy: command.AgentId,
            ListedAt: command.At));
}
