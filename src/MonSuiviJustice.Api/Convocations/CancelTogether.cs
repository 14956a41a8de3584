using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="Day">On the calendar of the place.</param>
/// <param name="SlotIds">Only who sits in these; everybody of the day when left out.</param>
public sealed record CancelTogetherBody(
    DateOnly Day,
    CancellationReason Reason,
    [property: MaxLength(CancelTogether.Most)] IReadOnlyList<Guid>? SlotIds = null);

public static class CancelTogetherEndpoint
{
    /// <summary>Cancels what is still to come at a place on a day, all or nothing, and tells everybody whom a text can tell.</summary>
    [WolverinePost("/v1/places/{placeId}/cancellations"), Needs(Right.CancelConvocation)]
    public static Task<IResult> Post(Guid placeId, CancelTogetherBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var place = work.Existing<Place>(placeId);
            await work.Load(http.RequestAborted);
            await work.Demand(place.State.ServiceCode, http.RequestAborted);
            var affected = await AffectedConvocations.Read(
                work.Session, placeId, body.Day, body.SlotIds, work.Now, http.RequestAborted);
            var convocations = affected.Select(it => work.Existing<Convocation>(it.ConvocationId)).ToArray();
            await work.Load(http.RequestAborted);
            var people = new Dictionary<Guid, Probationer>();

            foreach (var id in convocations.Select(convocation => convocation.State.ProbationerId).Distinct())
            {
                people[id] = await work.Expected(id, http.RequestAborted);
            }

            var decision = CancelTogether.Decide(
                [.. convocations.Select(it => (it.State, people[it.State.ProbationerId]))],
                new(body.Reason, work.Request.Agent.Id, work.Now));

            foreach (var person in people.Values.DistinctBy(it => it.Id))
            {
                HeldTimes.Release(work, decision, person.Id);
            }

            foreach (var before in convocations.Select(it => it.State))
            {
                var after = decision.Facts.OfType<ConvocationEvent>()
                    .Where(fact => fact.ConvocationId == before.Id)
                    .Aggregate(before, Convocation.Evolve);
                decision = await work.WithOtherHalf(before, after, people[before.ProbationerId], decision, http.RequestAborted);
            }

            return decision;
        });
}
