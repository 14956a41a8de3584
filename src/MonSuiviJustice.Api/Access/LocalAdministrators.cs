using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Access;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Access;

/// <summary>Of a service: those who work in it, and those of its headquarters.</summary>
internal static class LocalAdministrators
{
    /// <summary>A row for each service and administrator: service_code, agent_id.</summary>
    public static readonly string Rows =
        $"""
         (select a.service_code, a.agent_id from {AgentTable.Rows} a where {Are("a")}
         union
         select s.service_code, a.agent_id from {AgentTable.Rows} a
             join {ServiceTable.Rows} s on a.headquarters_code in (s.service_code, s.headquarters_code) where {Are("a")})
         """;

    private static string Are(string row) => $"{row}.active is not false and {row}.role = '{nameof(AgentRole.LocalAdministrator)}'";
}
