using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>What every change of a person has in common: its reach, If-Match, and the new ETag.</summary>
internal static class ProbationerChange
{
    public static Task<IResult> Change(
        this FactWriter writer,
        HttpContext http,
        Guid probationerId,
        Func<Work, Probationer, Task<Decision>> decide) => writer.Write(http, async work =>
        {
            var person = work.Existing<Probationer>(probationerId);
            await work.Load(http.RequestAborted);
            var merged = await work.Merged(person.State, http.RequestAborted);
            var following = merged.Prepend(person.State).SelectMany(it => it.Following).Select(it => it.ServiceCode);

            if (!await http.ReachesOneOf(work.Request.Right, following))
            {
                throw new StopException(Reaches.OutOfReach);
            }

            work.Expect(person.State);
            var decision = await decide(work, person.State);
            var after = decision.Facts.OfType<ProbationerEvent>()
                .Where(fact => fact.ProbationerId == probationerId)
                .Aggregate(person.State, Probationer.Evolve);
            work.Revised(after.Revision);
            return decision;
        });

    public static Task<IResult> Change(
        this FactWriter writer,
        HttpContext http,
        Guid probationerId,
        Func<Work, Probationer, Decision> decide) => writer.Change(
            http,
            probationerId,
            (work, person) => Task.FromResult(decide(work, person)));

    /// <summary>The files that are read under that of the person.</summary>
    public static async Task<IReadOnlyList<Probationer>> Merged(this Work work, Probationer person, CancellationToken cancellation)
    {
        var merged = person.Merged.Select(work.Existing<Probationer>).ToArray();

        if (merged.Length > 0)
        {
            await work.Load(cancellation);
        }

        return [.. merged.Select(it => it.State)];
    }

    /// <summary>What the vault holds of the person; 409 once it has forgotten them.</summary>
    public static async Task<OpenedRecord> Opened(this HttpContext http, Work work, Guid probationerId) =>
        (await http.Vault().Open(work.Session, [probationerId], http.Opening(), http.RequestAborted)).GetValueOrDefault(probationerId)
        ?? throw new StopException(Problem.Of(EraseProbationer.Erased));
}
