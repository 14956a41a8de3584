using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Probationers;

/// <param name="Mobile">A French mobile number, overseas included, in any usual notation.</param>
/// <param name="WithoutMobile">Why there is no number to write to; absent when there is one.</param>
/// <param name="BirthDate">Mandatory, except for a central administrator; the person is sixteen or older.</param>
/// <param name="AppiNumber">Of the file in APPI, when there is one.</param>
/// <param name="CommuneInsee">Where the person lives, INSEE code.</param>
/// <param name="WithoutCommune">Why the person lives in no French commune; absent when one is named.</param>
/// <param name="Japat">The anti-terrorist judge follows the person.</param>
/// <param name="Language">In which the person would rather be told.</param>
/// <param name="Despite">Files of the same names and birth date that the agent has seen: this is another person.</param>
public sealed record RegisterProbationerBody(
    [property: StringLength(CivilName.Longest, MinimumLength = 1)] string LastName,
    [property: StringLength(CivilName.Longest, MinimumLength = 1)] string FirstName,
    [property: StringLength(30)] string? Mobile = null,
    Reachability? WithoutMobile = null,
    DateOnly? BirthDate = null,
    [property: StringLength(30)] string? AppiNumber = null,
    [property: StringLength(5, MinimumLength = 5)] string? CommuneInsee = null,
    NoCommune? WithoutCommune = null,
    MessageLanguage? Language = null,
    bool Japat = false,
    [property: MaxLength(20)] IReadOnlyList<Guid>? Despite = null);

public static class RegisterProbationerEndpoint
{
    /// <summary>
    /// The services that are competent for the commune follow the person; without a commune, the agent's own and those
    /// that are linked to it.
    /// </summary>
    [WolverinePost("/v1/probationers"), Needs(Right.RegisterProbationer), AlsoDecides(nameof(TellApart))]
    public static Task<IResult> Post(RegisterProbationerBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var probationerId = Guid.CreateVersion7();
            var mobile = Contact.Of(http, body.Mobile, body.WithoutMobile);
            var identity = await IdentityCheck.Of(
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

            var agent = work.Request.Agent;
            var services = await CandidateServices.Of(
                work.Session, agent, identity.CommuneInsee, work.Now, http.RequestAborted);

            work.Starts<Probationer>(probationerId);
            var record = PersonalRecord.Of(identity, mobile.Mobile);
            var duplicates = await Duplicates.Of(http, work, probationerId, record, mobile.Reachability, body.Despite);
            http.Vault().Enter(work.Session, probationerId, record);
            work.Created($"/v1/probationers/{probationerId}");
            var decision = await duplicates.Besides(RegisterProbationer.Decide(null, new(
                ProbationerId: probationerId,
                ServiceCode: agent.ServiceCode,
                Candidates: services.Candidates,
                Japat: body.Japat,
                HasResidence: identity.HasResidence,
                NeedsResidence: services.NeedsResidence(agent),
                Reachability: mobile.Reachability,
                MobileHash: mobile.Hash,
                MobileEnding: mobile.Ending,
                AgentId: agent.Id,
                At: work.Now)));
            work.Revised(decision.Facts.Count);
            return decision;
        });
}
