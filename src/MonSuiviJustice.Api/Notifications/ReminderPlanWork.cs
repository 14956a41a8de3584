using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>What each change of a plan begins with.</summary>
internal static class ReminderPlanWork
{
    /// <summary>404 for a scope that nobody knows, 403 out of reach, 412 for who read another revision.</summary>
    public static async Task<ReminderPlanSet> Of(
        Work work,
        string scope,
        ConvocationKind kind,
        CancellationToken cancellation)
    {
        if (!Enum.IsDefined(kind) || !await MessageScope.IsKnown(work.Session, scope, cancellation))
        {
            throw new StopException(Problem.NotFound);
        }

        var set = work.Possible<ReminderPlanSet>(ReminderPlanSet.IdOf(scope));
        await work.Load(cancellation);
        await work.Demand(scope, cancellation);
        var state = set.Possible ?? ReminderPlanSet.Empty(scope);
        work.Expect(state);
        return state;
    }
}
