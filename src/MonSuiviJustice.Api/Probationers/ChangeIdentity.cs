using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="BirthDate">Mandatory, except for a central administrator; the person is sixteen or older.</param>
/// <param name="AppiNumber">Of the file in APPI, when there is one.</param>
/// <param name="CommuneInsee">Where the person lives, INSEE code.</param>
/// <param name="WithoutCommune">Why the person lives in no French commune; absent when one is named.</param>
/// <param name="Language">In which the person would rather be told.</param>
/// <param name="Despite">Files of the same names and birth date that the agent has seen: this is another person.</param>
public sealed record ChangeIdentityBody(
    [property: StringLength(CivilName.Longest, MinimumLength = 1)] string LastName,
    [property: StringLength(CivilName.Longest, MinimumLength = 1)] string FirstName,
    DateOnly? BirthDate = null,
    [property: StringLength(30)] string? AppiNumber = null,
    [property: StringLength(5, MinimumLength = 5)] string? CommuneInsee = null,
    NoCommune? WithoutCommune = null,
    MessageLanguage? Language = null,
    [property: MaxLength(20)] IReadOnlyList<Guid>? Despite = null);

public static class ChangeIdentityEndpoint
{
    /// <summary>
    /// Replaces the whole identity: what is left out is no longer known. Another commune changes nobody's follow-up; the
    /// card then says which services are competent there.
    /// </summary>
    [WolverinePut("/v1/probationers/{probationerId}/identity"), Needs(Right.RegisterProbationer), AlsoDecides(nameof(TellApart))]
    public static Task<IResult> Put(Guid probationerId, ChangeIdentityBody body, HttpContext http) =>
        http.Writer().Change(http, probationerId, async (work, person) =>
        {
            var opened = await http.Opened(work, probationerId);
            var given = await IdentityCheck.Of(
                work,
                new(
                    body.LastName,
                    body.FirstName,
                    body.BirthDate,
                    body.AppiNumber,
                    body.CommuneInsee,
                    body.WithoutCommune,
                    body.Language),
                http.RequestAborted);
            var services = await CandidateServices.Of(
                work.Session, work.Request.Agent, given.CommuneInsee, work.Now, http.RequestAborted);
            var decision = ChangeIdentity.Decide(person, opened.Record.Identity(), new(
                Given: given,
                NeedsResidence: services.NeedsResidence(work.Request.Agent),
                AgentId: work.Request.Agent.Id,
                At: work.Now));

            var record = PersonalRecord.Of(given, opened.Record.Mobile);
            var duplicates = await Duplicates.Of(http, work, probationerId, record, person.Reachability, body.Despite);

            if (decision.Facts.Count > 0)
            {
                http.Vault().Change(work.Session, opened, record);
            }

            return await duplicates.Besides(decision);
        });
}
