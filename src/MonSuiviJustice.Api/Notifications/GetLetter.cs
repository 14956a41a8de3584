using System.Globalization;
using System.Net;
using System.Net.Mime;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

public static class GetLetterEndpoint
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The letter to somebody whom a text did not reach: a page to print. The opening of the record is logged.</summary>
    [WolverineGet("/v1/escalations/{escalationId}/letter"), Needs(Right.ReadProbationer)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Html)]
    public static async Task<IResult> Get(Guid escalationId, IQuerySession session, TimeProvider clock, HttpContext http)
    {
        var streams = http.RequestServices.GetRequiredService<Streams>();
        var own = await streams.Read(session, [escalationId], http.RequestAborted);

        if (own.Fold<Escalation, EscalationEvent>(escalationId, Escalation.Evolve) is not { } escalation)
        {
            return Problem.NotFound;
        }

        if (!await http.Reaches().Includes(http.Agent(), Right.ReadProbationer, escalation.ServiceCode, http.RequestAborted))
        {
            return Reaches.OutOfReach;
        }

        var facts = await streams.Read(session, [escalation.ConvocationId, escalation.ProbationerId], http.RequestAborted);
        var people = await Addressees.Of(session, streams, facts, [escalation.ProbationerId], http.RequestAborted);
        var record = people.Of(escalation.ProbationerId) is { } person
            ? (await http.Vault().Open(session, [person.Id], http.Opening(), http.RequestAborted)).GetValueOrDefault(person.Id)?.Record
            : null;

        if (record is null
            || facts.Fold<Convocation, ConvocationEvent>(escalation.ConvocationId, Convocation.Evolve) is not { } convocation
            || (await streams.Read(session, [convocation.PlaceId], http.RequestAborted))
                .Fold<Place, PlaceEvent>(convocation.PlaceId, Place.Evolve) is not { } place)
        {
            return Problem.NotFound;
        }

        var texts = await ServiceTexts.Of(session, streams, facts, [convocation.Id], http.RequestAborted);
        var occasion = new Occasion(
            PlaceTime.On(convocation.StartsAt, convocation.TimeZone),
            place.DetailsOn(place.DayOf(convocation.StartsAt)));
        var said = texts.Of(convocation.ServiceCode)
            .For(convocation.Kind, escalation.Role, occasion, MessageLanguage.French)
            .Read(occasion);
        var today = PlaceTime.On(clock.Now(), convocation.TimeZone).ToString("d MMMM yyyy", French);
        return Results.Content(
            PageOf($"{record.FirstName} {record.LastName}", today, said),
            $"{MediaTypeNames.Text.Html}; charset=utf-8");
    }

    private static string PageOf(string name, string today, string said)
    {
        string[] paragraphs =
        [
            name,
            $"Le {today}",
            "Madame, Monsieur,",
            "Nous avons essayé de vous envoyer ce message par SMS, et il ne vous est pas parvenu :",
            $"« {said} »",
            "Si vous avez un nouveau numéro de téléphone, donnez-le-nous : vous recevrez de nouveau nos rappels.",
        ];
        return $"""
            <!doctype html>
            <html lang="fr"><head><meta charset="utf-8"><title>Courrier</title></head>
            <body style="font:12pt/1.6 serif;margin:2.5cm;max-width:16cm">
            {string.Concat(paragraphs.Select(text => $"<p>{WebUtility.HtmlEncode(text)}</p>"))}
            </body></html>
            """;
    }
}
