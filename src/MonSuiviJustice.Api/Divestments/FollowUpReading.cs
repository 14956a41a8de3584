using Marten;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Access;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Divestments;

/// <summary>What a request is decided on besides the person.</summary>
internal static class FollowUpReading
{
    private static readonly string[] Answering =
    [
        .. Enum.GetValues<AgentRole>().Where(role => RightsTable.Of(role, Right.AnswerDivestment) == Reach.OwnService).Select(role => $"{role}"),
    ];

    private static readonly string Asked =
        $"""
         select it.code, coalesce(s.type = '{nameof(ServiceType.Court)}', false),
             exists (select from {AgentTable.Rows} a where a.service_code = it.code and a.active is not false and a.role = any($2)),
             exists (select from {LocalAdministrators.Rows} a where a.service_code = it.code),
             array(select l.linked_code from {ServiceLinkTable.Rows} l where l.service_code = it.code)
         from unnest($1) with ordinality it(code, place) left join {ServiceTable.Rows} s on s.service_code = it.code
         order by it.place
         """;

    private static readonly string Latest =
        $"""
         select max(starts_at) from (
             select starts_at from {ConvocationTable.Rows} where probationer_id = any($1)
             union all select starts_at from {HeldTimes.Rows} where probationer_id = any($1)) it
         """;

    /// <param name="codes">The services that would cease to follow.</param>
    public static Task<IReadOnlyList<AskedService>> AskedServices(
        this IQuerySession session,
        IReadOnlyList<string> codes,
        CancellationToken cancellation) => session.Rows(
            Asked,
            [codes.ToArray(), Answering],
            row => new AskedService(row.GetString(0), row.GetBoolean(1), row.GetBoolean(2), row.GetBoolean(3), [.. row.Texts(4)]),
            cancellation);

    /// <summary>In any state; null when there never was one.</summary>
    /// <param name="files">The person's, and those that are read under it.</param>
    public static async Task<DateTimeOffset?> LatestConvocation(
        this IQuerySession session,
        IReadOnlyList<Guid> files,
        CancellationToken cancellation)
    {
        var rows = await session.Rows(
            Latest,
            [files.ToArray()],
            row => row.IsDBNull(0) ? default(DateTimeOffset?) : row.GetFieldValue<DateTimeOffset>(0),
            cancellation);
        return rows[0];
    }
}
