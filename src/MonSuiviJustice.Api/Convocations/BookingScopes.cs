using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Convocations;

/// <summary>How far the agent of a request books: read only where it matters, because bookings are many.</summary>
internal static class BookingScopes
{
    /// <summary>403 unless the right of this endpoint reaches that service, or the agent's office books anywhere.</summary>
    public static async Task DemandSeat(this Work work, string serviceCode, CancellationToken cancellation)
    {
        if (!await work.Reaches(serviceCode, cancellation) && !await work.BooksAnywhere(cancellation))
        {
            throw new StopException(Reaches.OutOfReach);
        }
    }

    /// <summary>Null for whoever books in the whole country.</summary>
    /// <param name="services">Where the seats are.</param>
    public static async Task<BookingScope?> ScopeFor(
        this Work work,
        IEnumerable<Probationer> people,
        IEnumerable<string> services,
        CancellationToken cancellation)
    {
        var agent = work.Request.Agent;

        if (RightsTable.Of(agent.Role, Right.BookConvocation) == Reach.National)
        {
            return null;
        }

        var asked = people.ToArray();
        var reached = new List<string> { agent.ServiceCode };

        foreach (var service in services.Distinct())
        {
            if (await work.Reaches(service, cancellation))
            {
                reached.Add(service);
            }
        }

        // Whom the own service follows, the jurisdiction follows.
        if (!Array.TrueForAll(asked, person => person.IsFollowedBy(agent.ServiceCode)))
        {
            reached.AddRange(await work.Jurisdiction(cancellation));
        }

        FactList<string> jurisdiction = [.. reached.Distinct()];
        var matters = asked.Any(person => person.Divestment is not null || !jurisdiction.Any(person.IsFollowedBy))
            || services.Any(service => !jurisdiction.Contains(service));
        return new(jurisdiction, matters && await work.BooksAnywhere(cancellation));
    }

    /// <summary>A person whose files were merged is followed by whoever follows one of them.</summary>
    public static async Task<Probationer> Whole(this Work work, Probationer person, CancellationToken cancellation)
    {
        if (person.Merged.Count == 0)
        {
            return person;
        }

        var merged = await work.Merged(person, cancellation);
        return person with { Following = [.. person.Following, .. merged.SelectMany(it => it.Following)] };
    }

    private static async Task<bool> BooksAnywhere(this Work work, CancellationToken cancellation)
    {
        if (!KindAccess.IsOfEnforcementOffice(work.Request.Agent.Role))
        {
            return false;
        }

        var service = work.Possible<Service>(Service.IdOf(work.Request.Agent.ServiceCode));
        await work.Load(cancellation);
        return service.Possible?.CrossJurisdiction == true;
    }
}
