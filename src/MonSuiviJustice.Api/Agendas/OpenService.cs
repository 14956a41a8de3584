using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Organisations;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="Places">Each with its agendas and their recurring slots; none is opened unless all can be.</param>
public sealed record OpenServiceBody([property: Nested(most: 20)] IReadOnlyList<PlacePlanBody> Places);

/// <param name="Place">As for one place by itself.</param>
public sealed record PlacePlanBody(
    [property: Nested(most: 1)] PlaceBody Place,
    [property: Nested(most: 50)] IReadOnlyList<AgendaPlanBody> Agendas);

public sealed record AgendaPlanBody(
    [property: StringLength(100, MinimumLength = 1)] string Label,
    [property: Nested(most: 50)] IReadOnlyList<OpenRecurringSlotsBody>? RecurringSlots = null);

/// <summary>What an opening writes, or would write in a dry run; nothing of what is there already.</summary>
public sealed record ServiceOpened(
    bool DryRun,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Agendas,
    int RecurringSlots,
    int Slots)
{
    internal static ServiceOpened Of(bool dryRun, IReadOnlyList<IFact> facts) => new(
        dryRun,
        Places: [.. facts.OfType<PlaceOpened>().Select(place => place.Label)],
        Agendas: [.. facts.OfType<AgendaOpened>().Select(agenda => agenda.Label)],
        RecurringSlots: facts.OfType<RecurringSlotOpened>().Count(),
        Slots: facts.OfType<SlotOpened>().Count());
}

public static class OpenServiceEndpoint
{
    /// <summary>
    /// Places, agendas and recurring slots in one go, all or none. What is named stays the same thing in a second run, which
    /// changes nothing; a dry run tells what would be opened and writes nothing. Texts are the national ones.
    /// </summary>
    [WolverinePost("/v1/services/{serviceCode}/opening"), Needs(Right.OpenService)]
    [ProducesResponseType<ServiceOpened>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(string serviceCode, OpenServiceBody body, bool? dryRun, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var service = work.Existing<Service>(Service.IdOf(serviceCode));
            await work.Load(http.RequestAborted);
            await work.Demand(service.State.Code, http.RequestAborted);

            var command = new OpenService([.. body.Places.Select(PlanOf)], work.Request.Agent.Id, work.Now);
            var before = await Before(work, service.State.Code, command, http.RequestAborted);
            var decision = OpenService.Decide(service.State, before, command);

            if (dryRun is true && decision is Decision.Accepted)
            {
                throw new StopException(Results.Ok(ServiceOpened.Of(dryRun: true, decision.Facts)));
            }

            Start(work, decision.Facts);
            return work.Starting(decision, before.RecurringSlots);
        });

    private static PlacePlan PlanOf(PlacePlanBody plan) => new(
        plan.Place.Details,
        plan.Place.CommuneInsee,
        [.. plan.Agendas.Select(agenda => new AgendaPlan(
            agenda.Label,
            [.. (agenda.RecurringSlots ?? []).Select(it => new RecurringPlan(
                it.Kind,
                it.Weekdays,
                OpenSlotsBody.TimesOf(it.Times, it.Ranges),
                it.Minutes,
                it.Capacity))]))]);

    private static async Task<OpenedBefore> Before(
        Work work,
        string serviceCode,
        OpenService command,
        CancellationToken cancellation)
    {
        var agendas = command.Places
            .SelectMany(place => place.Agendas.Select(agenda => (
                PlaceId: OpenService.PlaceIdOf(serviceCode, place.Details.Label),
                Agenda: agenda)))
            .Select(it => (Id: OpenService.AgendaIdOf(it.PlaceId, it.Agenda.Label), it.PlaceId, it.Agenda))
            .ToArray();
        var places = (await work.Many([.. agendas.Select(it => it.PlaceId).Concat(PlaceIds(serviceCode, command)).Distinct()], cancellation))
            .FoldAll<Place, PlaceEvent>(Place.Evolve);
        var known = (await work.Many([.. agendas.Select(it => it.Id).Distinct()], cancellation))
            .FoldAll<Agenda, AgendaEvent>(Agenda.Evolve);
        var recurring = await work.RecurringSlots(
            [
                .. from it in agendas
                   where known.ContainsKey(it.Id)
                   from plan in it.Agenda.RecurringSlots
                   from id in OpenRecurringSlots.IdsIn(known[it.Id], plan.Kind, plan.Weekdays, plan.Times)
                   select id,
            ],
            cancellation);
        var slots = await work.SlotsOf(recurring.Values, it => it.DaysAhead(work.Now), cancellation);
        return new(places, known, recurring, slots);
    }

    private static IEnumerable<Guid> PlaceIds(string serviceCode, OpenService command) =>
        command.Places.Select(place => OpenService.PlaceIdOf(serviceCode, place.Details.Label));

    private static void Start(Work work, IReadOnlyList<IFact> facts)
    {
        foreach (var place in facts.OfType<PlaceOpened>())
        {
            work.Starts<Place>(place.PlaceId);
        }

        foreach (var agenda in facts.OfType<AgendaOpened>())
        {
            work.Starts<Agenda>(agenda.AgendaId);
        }
    }
}
