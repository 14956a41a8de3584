using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Convocations;

namespace MonSuiviJustice.Api.Convocations;

/// <summary>
/// A convocation is the business of the service that receives, and of the one that booked; in a court, of the desks that book
/// its kind.
/// </summary>
internal static class ConvocationScope
{
    public static async Task<bool> Opens(this HttpContext http, ConvocationSheet sheet) =>
        await http.ReachesOneOf(Right.ReadConvocation, [sheet.ServiceCode, sheet.CreatingServiceCode])
        && http.Agent().MayOpen(sheet.Kind, sheet.ServiceCode, sheet.CreatingServiceCode);

    public static bool MayOpen(this Agent agent, ConvocationKind kind, params string[] services) =>
        KindAccess.MayOpen(agent.Role, kind, own: services.Contains(agent.ServiceCode));

    /// <summary>The kinds that the agent opens in services of others, by name; null for all.</summary>
    public static string[]? KindsElsewhere(this Agent agent) =>
        KindAccess.Opened(agent.Role, own: false) is { } kinds ? [.. kinds.Select(kind => $"{kind}")] : null;

    /// <summary>The kinds that the agent opens in the own service, by name; null for all.</summary>
    public static string[]? KindsAtHome(this Agent agent) =>
        KindAccess.Opened(agent.Role, own: true) is { } kinds ? [.. kinds.Select(kind => $"{kind}")] : null;
}
