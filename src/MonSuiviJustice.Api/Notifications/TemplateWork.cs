using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>What each change of a template begins with.</summary>
internal static class TemplateWork
{
    /// <summary>404 for a scope that nobody knows, 403 out of reach, 412 for who read another revision.</summary>
    public static async Task<TemplateSet> Of(
        Work work,
        string scope,
        ConvocationKind kind,
        MessageRole role,
        CancellationToken cancellation)
    {
        if (!await MessageScope.IsKnown(work.Session, scope, kind, role, cancellation))
        {
            throw new StopException(Problem.NotFound);
        }

        var set = work.Possible<TemplateSet>(TemplateSet.IdOf(scope));
        await work.Load(cancellation);
        await work.Demand(scope, cancellation);
        var state = set.Possible ?? TemplateSet.Empty(scope);
        work.Expect(state);
        return state;
    }
}
