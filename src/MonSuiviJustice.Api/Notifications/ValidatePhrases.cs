using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <param name="Version">The one that was read.</param>
public sealed record ValidatePhrasesBody([property: StringLength(40, MinimumLength = 1)] string Version);

public static class ValidatePhrasesEndpoint
{
    /// <summary>Somebody who speaks the language read its phrases: from now on people who asked for it are told in it.</summary>
    [WolverinePost("/v1/phrases/{language}/validation"), Needs(Right.WriteMessages)]
    public static Task<IResult> Post(MessageLanguage language, ValidatePhrasesBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var catalogue = work.Possible<PhraseCatalogue>(PhraseCatalogue.Only);
            await work.Load(http.RequestAborted);
            await work.Demand(TemplateSet.National, http.RequestAborted);
            return ValidatePhrases.Decide(
                catalogue.Possible ?? PhraseCatalogue.Empty,
                new(language, body.Version, work.Request.Agent.Id, work.Now));
        });
}
