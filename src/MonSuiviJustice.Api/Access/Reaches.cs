using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Organisations;
using Npgsql;

namespace MonSuiviJustice.Api.Access;

/// <summary>How far an agent's right reaches: own service, jurisdiction, or everywhere.</summary>
internal sealed class Reaches(IDocumentStore store)
{
    public static IResult OutOfReach => Problem.Of(EdgeRefusals.OutOfReach);

    public async Task<bool> Includes(Agent agent, Right right, string serviceCode, CancellationToken cancellation) =>
        RightsTable.Of(agent.Role, right) switch
        {
            Reach.None => false,
            Reach.National => true,
            Reach.OwnService => agent.ServiceCode == serviceCode,
            Reach.Jurisdiction => agent.ServiceCode == serviceCode
                || await AreLinked(agent.ServiceCode, serviceCode, cancellation),
        };

    /// <summary>The services that the right reaches, or null when it reaches them all.</summary>
    public async Task<IReadOnlyList<string>?> ServicesOf(Agent agent, Right right, CancellationToken cancellation) =>
        RightsTable.Of(agent.Role, right) switch
        {
            Reach.None => [],
            Reach.National => null,
            Reach.OwnService => [agent.ServiceCode],
            Reach.Jurisdiction => [agent.ServiceCode, .. await LinkedTo(agent.ServiceCode, cancellation)],
        };

    /// <summary>A service and those linked to it.</summary>
    public async Task<IReadOnlyList<string>> JurisdictionOf(string serviceCode, CancellationToken cancellation) =>
        [serviceCode, .. await LinkedTo(serviceCode, cancellation)];

    private async Task<bool> AreLinked(string one, string other, CancellationToken cancellation) =>
        (await LinkedTo(one, cancellation)).Contains(other);

    /// <summary>The SPIP of a TJ, the TJ of a SPIP.</summary>
    private async Task<IReadOnlyList<string>> LinkedTo(string serviceCode, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        await using var command = new NpgsqlCommand(
            $"select linked_code from {ServiceLinkTable.Rows} where service_code = $1");
        command.Parameters.Add(new() { Value = serviceCode });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        var linked = new List<string>();

        while (await reader.ReadAsync(cancellation))
        {
            linked.Add(reader.GetString(0));
        }

        return linked;
    }
}
