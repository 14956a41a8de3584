using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>Whom the texts go to: who was merged is told at the number of the kept file.</summary>
internal sealed class Addressees
{
    private readonly IReadOnlyDictionary<Guid, Probationer> _people;

    private Addressees(IReadOnlyDictionary<Guid, Probationer> people) => _people = people;

    /// <summary>Whose numbers are wanted.</summary>
    public IReadOnlyCollection<Guid> Ids => [.. _people.Values.Select(person => person.Id).Distinct()];

    /// <param name="known">The facts of these people.</param>
    public static async Task<Addressees> Of(
        IQuerySession session,
        Streams streams,
        ILookup<Guid, IFact> known,
        IEnumerable<Guid> people,
        CancellationToken cancellation)
    {
        var found = people.Distinct()
            .Select(id => (Id: id, Person: known.Fold<Probationer, ProbationerEvent>(id, Probationer.Evolve)))
            .Where(it => it.Person is not null)
            .ToDictionary(it => it.Id, it => it.Person ?? throw new InvalidOperationException());
        var keptIds = found.Values.Select(person => person.MergedInto).OfType<Guid>().Distinct().ToArray();

        if (keptIds.Length == 0)
        {
            return new(found);
        }

        var kept = (await streams.Read(session, keptIds, cancellation)).FoldAll<Probationer, ProbationerEvent>(Probationer.Evolve);
        return new(found.ToDictionary(
            it => it.Key,
            it => it.Value.MergedInto is { } keptId ? kept.GetValueOrDefault(keptId, it.Value) : it.Value));
    }

    /// <summary>Null for nobody.</summary>
    public Probationer? Of(Guid probationerId) => _people.GetValueOrDefault(probationerId);
}
