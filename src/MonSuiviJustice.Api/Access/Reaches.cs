using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Organisations;

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
                || (await LinkedTo(agent.ServiceCode, cancellation)).Contains(serviceCode),
            Reach.CourtJurisdiction => agent.ServiceCode == serviceCode
                || (await SpipsOf(agent.ServiceCode, cancellation)).Contains(serviceCode),
        };

    /// <summary>The services that the right reaches, or null when it reaches them all.</summary>
    public async Task<IReadOnlyList<string>?> ServicesOf(Agent agent, Right right, CancellationToken cancellation) =>
        RightsTable.Of(agent.Role, right) switch
        {
            Reach.None => [],
            Reach.National => null,
            Reach.OwnService => [agent.ServiceCode],
            Reach.Jurisdiction => [agent.ServiceCode, .. await LinkedTo(agent.ServiceCode, cancellation)],
            Reach.CourtJurisdiction => [agent.ServiceCode, .. await SpipsOf(agent.ServiceCode, cancellation)],
        };

    /// <summary>A service and those linked to it.</summary>
    public async Task<IReadOnlyList<string>> JurisdictionOf(string serviceCode, CancellationToken cancellation) =>
        [serviceCode, .. await LinkedTo(serviceCode, cancellation)];

    /// <summary>The SPIP of a TJ, the TJ of a SPIP.</summary>
    private Task<IReadOnlyList<string>> LinkedTo(string serviceCode, CancellationToken cancellation) =>
        Codes($"select linked_code from {ServiceLinkTable.Rows} where service_code = $1", serviceCode, cancellation);

    /// <summary>Those linked to a court; a SPIP has none.</summary>
    private Task<IReadOnlyList<string>> SpipsOf(string serviceCode, CancellationToken cancellation) => Codes(
        $"""
         select l.linked_code from {ServiceLinkTable.Rows} l
         join {ServiceTable.Rows} s on s.service_code = l.linked_code and s.type = '{ServiceType.Spip}'
         where l.service_code = $1
         """,
        serviceCode,
        cancellation);

    private async Task<IReadOnlyList<string>> Codes(string sql, string serviceCode, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Rows(sql, [serviceCode], row => row.GetString(0), cancellation);
    }
}
