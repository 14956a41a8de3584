using System.Data.Common;
using System.Globalization;
using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Access;

namespace MonSuiviJustice.Api.Access;

/// <param name="LastName">Null as long as nobody has said it, and once the agent has left; so is what follows.</param>
public sealed record AgentLine(
    Guid Id,
    string? LastName,
    string? FirstName,
    string? Email,
    string? Phone,
    AgentRole Role,
    string ServiceCode,
    bool Active);

internal static class AgentLines
{
    /// <summary>What the view knows of each agent: id, role, service, activity, and since when.</summary>
    public static readonly string From =
        $"""
         select a.agent_id, a.role, a.service_code, a.active is not false, coalesce(a.since, 'epoch'::timestamptz)
         from {AgentTable.Rows} a
         """;

    private static readonly StringComparer French = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);

    /// <summary>With names and addresses out of their seals.</summary>
    public static async Task<IReadOnlyList<AgentLine>> AgentsOf(
        this HttpContext http,
        IQuerySession session,
        IReadOnlyList<KnownAgent> agents)
    {
        var contacts = await http.AgentContacts().Of(session, [.. agents.Select(agent => agent.Id)], http.RequestAborted);
        return
        [
            .. agents.Select(agent => (agent, Contact: contacts.GetValueOrDefault(agent.Id))).Select(it => new AgentLine(
                it.agent.Id,
                it.Contact?.LastName,
                it.Contact?.FirstName,
                it.Contact?.Email,
                it.Contact?.Phone,
                it.agent.Role,
                it.agent.ServiceCode,
                it.agent.Active)),
        ];
    }

    public static IReadOnlyList<AgentLine> ByName(this IEnumerable<AgentLine> agents) =>
    [
        .. agents.OrderBy(it => it.LastName is null).ThenBy(it => it.LastName, French)
            .ThenBy(it => it.FirstName, French).ThenBy(it => it.Id),
    ];
}

internal sealed record KnownAgent(Guid Id, AgentRole Role, string ServiceCode, bool Active, DateTimeOffset Since)
{
    public static KnownAgent Of(DbDataReader row) => new(
        row.GetGuid(0), row.Name<AgentRole>(1), row.GetString(2), row.GetBoolean(3), row.GetFieldValue<DateTimeOffset>(4));
}
