using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Divestments;

/// <param name="Reason">After a commune, the services that are competent there ask.</param>
/// <param name="RequestingServiceCode">Which service asks; the agent's own when left out.</param>
public sealed record RequestDivestmentBody(
    Guid ProbationerId,
    DivestmentReason Reason,
    [property: StringLength(60, MinimumLength = 1)] string? RequestingServiceCode = null);

public static class RequestDivestmentEndpoint
{
    /// <summary>
    /// The agent's jurisdiction, or that of the person's commune, asks to follow the person. Whoever follows now is asked,
    /// unless nothing is active: then it is accepted at once. The person's file is reserved until it ends.
    /// </summary>
    [WolverinePost("/v1/divestments"), Needs(Right.RequestDivestment)]
    public static Task<IResult> Post(RequestDivestmentBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var found = work.Existing<Probationer>(body.ProbationerId);
            await work.Load(http.RequestAborted);
            var person = found.State;
            var merged = await work.Merged(person, http.RequestAborted);
            var opened = await http.Vault().Open(work.Session, [person.Id], http.Opening(), http.RequestAborted);
            var record = opened.GetValueOrDefault(person.Id);
            var destination = await DestinationOf(work, body, merged.Prepend(person), record?.Record.CommuneInsee, http.RequestAborted);
            string[] asked =
            [
                .. merged.Prepend(person).SelectMany(it => it.Following).Select(it => it.ServiceCode).Distinct()
                    .Except(destination.Services),
            ];
            await ClosedFiles.Unchanged(work, person.Id, RequestDivestment.ActiveSince(work.Now), http.RequestAborted);
            var latest = await work.Session.LatestConvocation([person.Id, .. person.Merged], http.RequestAborted);

            var divestmentId = Guid.CreateVersion7();
            work.Starts<Divestment>(divestmentId);
            var decision = RequestDivestment.Decide(
                person,
                merged,
                new(record.IsComplete(), latest),
                await work.Session.AskedServices(asked, http.RequestAborted),
                new(
                    DivestmentId: divestmentId,
                    RequestingServiceCode: destination.ServiceCode,
                    Destinations: destination.Services,
                    TimeZone: destination.TimeZone,
                    Reason: body.Reason,
                    Agent: work.Request.Agent,
                    At: work.Now));

            Outbox.Add(work.Session, DivestmentEmails.Of(before: null, decision.Facts), work.Now);
            work.Created($"/v1/divestments/{divestmentId}");
            work.Revised(decision.Facts.OfType<DivestmentEvent>().Aggregate(default(Divestment), Divestment.Evolve)?.Revision ?? 0);
            return decision;
        });

    private static async Task<Destination> DestinationOf(
        Work work,
        RequestDivestmentBody body,
        IEnumerable<Probationer> files,
        string? communeInsee,
        CancellationToken cancellation)
    {
        var agent = work.Request.Agent;
        var own = await CandidateServices.Of(work.Session, agent, communeInsee, work.Now, cancellation);
        var anywhere = own.BooksAnywhere(agent) || RightsTable.Of(agent.Role, work.Request.Right) == Reach.National;

        if (body.Reason == DivestmentReason.Commune)
        {
            var competent = own.Candidates.OfCommune.OrderByDescending(it => it.IsCourt).Select(it => it.ServiceCode).ToArray();
            return anywhere || competent.Contains(agent.ServiceCode) || files.Any(it => it.IsFollowedBy(agent.ServiceCode))
                ? await Destination.Of(work, competent, cancellation)
                : throw new StopException(Reaches.OutOfReach);
        }

        var requesting = body.RequestingServiceCode ?? agent.ServiceCode;

        if (requesting != agent.ServiceCode && !anywhere)
        {
            throw new StopException(Reaches.OutOfReach);
        }

        var candidates = await CandidateServices.Of(
            work.Session, agent with { ServiceCode = requesting }, communeInsee: null, work.Now, cancellation);
        return await Destination.Of(work, [.. candidates.Candidates.OfAgent.Select(it => it.ServiceCode)], cancellation);
    }

    /// <summary>The service that asks, and those that would follow the person with it.</summary>
    private sealed record Destination(string ServiceCode, FactList<string> Services, string TimeZone)
    {
        /// <param name="services">First the one that asks; none where no service is competent.</param>
        public static async Task<Destination> Of(Work work, string[] services, CancellationToken cancellation)
        {
            if (services.Length == 0)
            {
                return new("", [], "Europe/Paris");
            }

            var service = work.Possible<Service>(Service.IdOf(services[0]));
            await work.Load(cancellation);
            return service.Possible is { IsArchived: false } asks
                ? new(asks.Code, [.. services], asks.TimeZone)
                : throw new StopException(Problem.Invalid(new InvalidField("/requestingServiceCode", "Ce service n'existe pas.")));
        }
    }
}
