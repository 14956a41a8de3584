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

    private ServiceTexts(IReadOnlyDictionary<Guid, TemplateSet> sets) => _sets = sets;

    /// <param name="known">The facts of the convocations that the texts are about.</param>
    public static async Task<ServiceTexts> Of(
        IQuerySession session,
        Streams streams,
        ILookup<Guid, IFact> known,
        IEnumerable<Guid> convocations,
        CancellationToken cancellation)
    {
        Guid[] scopes =
        [
            TemplateSet.IdOf(TemplateSet.National),
            .. convocations.SelectMany(id => known[id].OfType<ConvocationBooked>())
                .Select(booked => TemplateSet.IdOf(booked.ServiceCode))
                .Distinct(),
        ];
        return new((await streams.Read(session, scopes, cancellation)).FoldAll<TemplateSet, TemplateEvent>(TemplateSet.Evolve));
    }

    public Texts Of(string serviceCode) => new(SetOf(TemplateSet.National), SetOf(serviceCode));

    private TemplateSet SetOf(string scope) => _sets.GetValueOrDefault(TemplateSet.IdOf(scope), TemplateSet.Empty(scope));
}
