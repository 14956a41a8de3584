using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>The templates and the plans as they are at this instant, of the services that a batch of texts is sent for.</summary>
internal sealed class ServiceTexts
{
    private readonly IReadOnlyDictionary<Guid, TemplateSet> _sets;
    private readonly IReadOnlyDictionary<Guid, ReminderPlanSet> _plans;
    private readonly PhraseCatalogue _catalogue;

    private ServiceTexts(ILookup<Guid, IFact> written)
    {
        _sets = written.FoldAll<TemplateSet, TemplateEvent>(TemplateSet.Evolve);
        _plans = written.FoldAll<ReminderPlanSet, ReminderPlanEvent>(ReminderPlanSet.Evolve);
        _catalogue = written.Fold<PhraseCatalogue, PhraseEvent>(PhraseCatalogue.Only, PhraseCatalogue.Evolve) ?? PhraseCatalogue.Empty;
    }

    /// <param name="known">The facts of the convocations that the texts are about.</param>
    public static async Task<ServiceTexts> Of(
        IQuerySession session,
        Streams streams,
        ILookup<Guid, IFact> known,
        IEnumerable<Guid> convocations,
        CancellationToken cancellation)
    {
        string[] scopes =
        [
            TemplateSet.National,
            .. convocations.SelectMany(id => known[id].OfType<ConvocationBooked>()).Select(booked => booked.ServiceCode).Distinct(),
        ];
        return new(await streams.Read(
            session,
            [PhraseCatalogue.Only, .. scopes.Select(TemplateSet.IdOf), .. scopes.Select(ReminderPlanSet.IdOf)],
            cancellation));
    }

    public Texts Of(string serviceCode) => new(SetOf(TemplateSet.National), SetOf(serviceCode), _catalogue);

    public ReminderPlan PlanOf(string serviceCode, ConvocationKind kind) =>
        new ReminderPlans(PlansOf(TemplateSet.National), PlansOf(serviceCode)).Of(kind);

    private TemplateSet SetOf(string scope) => _sets.GetValueOrDefault(TemplateSet.IdOf(scope), TemplateSet.Empty(scope));

    private ReminderPlanSet PlansOf(string scope) => _plans.GetValueOrDefault(ReminderPlanSet.IdOf(scope), ReminderPlanSet.Empty(scope));
}
