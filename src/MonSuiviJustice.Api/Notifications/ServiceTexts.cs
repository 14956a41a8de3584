using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>The templates as they are at this instant, of the services that a batch of texts is sent for.</summary>
internal sealed class ServiceTexts
{
    private readonly IReadOnlyDictionary<Guid, TemplateSet> _sets;
    private readonly PhraseCatalogue _catalogue;

    private ServiceTexts(IReadOnlyDictionary<Guid, TemplateSet> sets, PhraseCatalogue catalogue) =>
        (_sets, _catalogue) = (sets, catalogue);

    /// <param name="known">The facts of the convocations that the texts are about.</param>
    public static async Task<ServiceTexts> Of(
        IQuerySession session,
        Streams streams,
        ILookup<Guid, IFact> known,
        IEnumerable<Guid> convocations,
        CancellationToken cancellation)
    {
        Guid[] ids =
        [
            PhraseCatalogue.Only,
            TemplateSet.IdOf(TemplateSet.National),
            .. convocations.SelectMany(id => known[id].OfType<ConvocationBooked>())
                .Select(booked => TemplateSet.IdOf(booked.ServiceCode))
                .Distinct(),
        ];
        var written = await streams.Read(session, ids, cancellation);
        return new(
            written.FoldAll<TemplateSet, TemplateEvent>(TemplateSet.Evolve),
            written.Fold<PhraseCatalogue, PhraseEvent>(PhraseCatalogue.Only, PhraseCatalogue.Evolve) ?? PhraseCatalogue.Empty);
    }

    public Texts Of(string serviceCode) => new(SetOf(TemplateSet.National), SetOf(serviceCode), _catalogue);

    private TemplateSet SetOf(string scope) => _sets.GetValueOrDefault(TemplateSet.IdOf(scope), TemplateSet.Empty(scope));
}
