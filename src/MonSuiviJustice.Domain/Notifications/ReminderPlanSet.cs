using System.Diagnostics;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Notifications;

/// <summary>The plans that one scope made for itself; of other kinds, people are reminded as it is planned above.</summary>
/// <param name="Revision">Counts the facts: the version of what is planned next is one more.</param>
public sealed record ReminderPlanSet(Guid Id, string Scope, long Revision, FactList<OwnPlan> Own) : IRevised
{
    public static Guid IdOf(string scope) => StableId.Of("reminder-plans", scope);

    public static ReminderPlanSet Empty(string scope) => new(IdOf(scope), scope, Revision: 0, Own: []);

    /// <summary>Null where it made none.</summary>
    public ReminderPlan? Of(ConvocationKind kind) => Own.FirstOrDefault(own => own.Kind == kind)?.Plan;

    public static ReminderPlanSet Evolve(ReminderPlanSet? state, ReminderPlanEvent fact)
    {
        var set = state ?? Empty(fact.Scope);
        var revision = set.Revision + 1;
        return fact switch
        {
            ReminderPlanWritten it => set with
            {
                Revision = revision,
                Own = [.. set.Own.Where(own => own.Kind != it.Kind), new(it.Kind, new(it.Steps, $"{it.Scope}-{revision}", it.Silent, it.Hours))],
            },
            ReminderPlanReset it => set with
            {
                Revision = revision,
                Own = [.. set.Own.Where(own => own.Kind != it.Kind)],
            },
            _ => throw new UnreachableException($"{fact.GetType().Name} is no fact of plans."),
        };
    }
}

public sealed record OwnPlan(ConvocationKind Kind, ReminderPlan Plan);
