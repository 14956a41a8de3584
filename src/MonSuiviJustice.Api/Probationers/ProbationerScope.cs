using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Probationers;

namespace MonSuiviJustice.Api.Probationers;

/// <summary>A person is the business of the services that follow them, and of each that still expects them.</summary>
internal static class ProbationerScope
{
    private static readonly string Expecting =
        $"select distinct service_code from {ConvocationTable.Rows} where probationer_id = any($1) and status = 'Booked'";

    /// <summary>A condition of SQL: one of some services follows that person.</summary>
    /// <param name="person">The column of the person.</param>
    /// <param name="services">The number of the parameter that holds their codes.</param>
    /// <remarks>Not a join: so the services' people are hashed once, and who is looked for is read in its own order.</remarks>
    public static string IsFollowed(string person, int services) =>
        $"({person} in (select probationer_id from {FollowingTable.Rows} where service_code = any(${services}))) is true";

    /// <summary>404 for nobody, 403 for somebody out of reach of the endpoint's right, else the answer.</summary>
    /// <param name="answer">From the card and the services whose business the person is.</param>
    public static async Task<IResult> ShowPerson<TAnswer>(
        this HttpContext http,
        IQuerySession session,
        Guid probationerId,
        Func<ProbationerCard, IReadOnlyList<string>, Task<TAnswer>> answer)
    {
        var card = await session.Events.AggregateStreamAsync<ProbationerCard>(probationerId, token: http.RequestAborted);

        if (card is null)
        {
            return Problem.NotFound;
        }

        var services = await http.ServicesOf(session, card);
        http.Response.Headers.ETag = Work.ETagOf(card.Revision);
        return await http.Barred(session, [.. card.Files], services) ?? Results.Ok(await answer(card, services));
    }

    /// <summary>The services whose business the person is, or was before their files were merged.</summary>
    public static async Task<IReadOnlyList<string>> ServicesOf(
        this HttpContext http,
        IQuerySession session,
        ProbationerCard card)
    {
        var services = card.Following.Select(it => it.ServiceCode).ToList();
        services.AddRange(await session.Rows(Expecting, [card.Files], row => row.GetString(0), http.RequestAborted));

        foreach (var merged in card.Merged)
        {
            var other = await session.Events.AggregateStreamAsync<ProbationerCard>(merged, token: http.RequestAborted);
            services.AddRange((other?.Following ?? []).Select(it => it.ServiceCode));
        }

        return services;
    }

    public static async Task<bool> ReachesOneOf(this HttpContext http, Right right, IEnumerable<string> services) =>
        await http.Reaches().ServicesOf(http.Agent(), right, http.RequestAborted) is not { } reached
        || services.Any(reached.Contains);
}
