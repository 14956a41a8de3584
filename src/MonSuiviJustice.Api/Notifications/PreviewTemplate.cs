using System.ComponentModel.DataAnnotations;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <param name="PlaceId">A real place.</param>
/// <param name="StartsAt">As if a convocation stood then.</param>
/// <param name="Text">As if it were the template; null for the one that holds there.</param>
/// <param name="NamesService">Does the service choose to say on a lock screen who writes?</param>
/// <param name="Language">Of the person; French when left out, and where nothing was validated in it.</param>
public sealed record PreviewTemplateBody(
    Guid PlaceId,
    DateTimeOffset StartsAt,
    [property: StringLength(600, MinimumLength = 1)] string? Text = null,
    bool NamesService = false,
    MessageLanguage? Language = null);

/// <param name="Text">As it would be sent.</param>
/// <param name="Version">Of the template; null for one that nobody wrote yet.</param>
/// <param name="Units">Septets in GSM-7, UTF-16 units else.</param>
/// <param name="Room">How many of them a text may take.</param>
/// <param name="Faults">Why it would be refused, and where that stands in the text that was given.</param>
public sealed record TemplatePreview(
    string Text,
    string? Version,
    SmsAlphabet Alphabet,
    int Units,
    int Segments,
    int Room,
    IReadOnlyList<FaultLine> Faults);

public sealed record FaultLine(string Code, string Detail, int At, int Length);

public static class PreviewTemplateEndpoint
{
    /// <summary>What a person would read, and all that stands in the way of writing it so. It writes nothing.</summary>
    [WolverinePost("/v1/message-templates/{scope}/{kind}/{role}/preview"), Needs(Right.ReadDirectory), WritesNothing]
    [ProducesResponseType<TemplatePreview>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(
        string scope,
        ConvocationKind kind,
        MessageRole role,
        PreviewTemplateBody body,
        IQuerySession session,
        HttpContext http)
    {
        var place = await session.Events.AggregateStreamAsync<Place>(body.PlaceId, token: http.RequestAborted);

        if (place is null || !await MessageScope.IsKnown(session, scope, kind, role, http.RequestAborted))
        {
            return Problem.NotFound;
        }

        var occasion = new Occasion(
            PlaceTime.On(body.StartsAt, place.TimeZone),
            place.DetailsOn(place.DayOf(body.StartsAt)));

        if (body.Text is null)
        {
            var texts = await MessageScope.TextsOf(session, scope, http.RequestAborted);
            var holding = texts.For(kind, role, occasion, body.Language ?? MessageLanguage.French);
            return Results.Ok(Of(holding.About(occasion), holding.Version, []));
        }

        var text = body.Text.Trim().Normalize();
        var places = await MessageScope.PlacesOf(session, scope, kind, http.RequestAborted);
        var faults = new TemplateFaults(text, role, scope == TemplateSet.National, body.NamesService, places).All;
        return Results.Ok(Of(new Template(text, Version: "").About(occasion), version: null, faults));
    }

    private static TemplatePreview Of(string text, string? version, IEnumerable<TemplateFault> faults)
    {
        var size = SmsSize.Of(text);
        return new(
            text,
            version,
            size.Alphabet,
            size.Units,
            size.Segments,
            Template.Room,
            [.. faults.Select(fault => new FaultLine(fault.Because.Code, fault.Because.Message, fault.At, fault.Length))]);
    }
}
