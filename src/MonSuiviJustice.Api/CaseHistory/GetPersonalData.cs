using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.CaseHistory;

/// <summary>All that is held of a person, in one document that a machine reads (articles 15 and 20 of the GDPR).</summary>
/// <param name="Identity">Out of the vault; null once it has forgotten the person.</param>
/// <param name="MergedIdentities">Those of files that were merged with this one.</param>
/// <param name="Texts">As they were sent, oldest first; none once the vault has forgotten them.</param>
/// <param name="Comments">What services said of the person when they answered a divestment; none once the vault has forgotten them.</param>
/// <param name="History">Everything that was recorded, in French.</param>
public sealed record PersonalData(
    Guid Id,
    DateTimeOffset At,
    HeldIdentity? Identity,
    IReadOnlyList<HeldIdentity> MergedIdentities,
    HeldFile File,
    IReadOnlyList<HeldConvocation> Convocations,
    IReadOnlyList<HeldText> Texts,
    IReadOnlyList<HeldComment> Comments,
    IReadOnlyList<HeldReply> Replies,
    IReadOnlyList<CaseHistoryLine> History);

/// <param name="Mobile">E.164.</param>
/// <param name="CommuneInsee">INSEE code.</param>
public sealed record HeldIdentity(
    string LastName,
    string FirstName,
    string? Mobile,
    DateOnly? BirthDate,
    string? AppiNumber,
    string? CommuneInsee,
    NoCommune? WithoutCommune,
    MessageLanguage? Language);

/// <param name="ServiceCode">The service that registered the person.</param>
/// <param name="Following">The services that follow the person, and why.</param>
/// <param name="Holds">The days on which nothing is sent to the person.</param>
/// <param name="StateSince">Since when the file is in this state.</param>
/// <param name="ErasureDueAt">When it is erased if nobody brings it back; null while it is open.</param>
public sealed record HeldFile(
    FileState State,
    DateTimeOffset StateSince,
    DateTimeOffset? ErasureDueAt,
    DateTimeOffset RegisteredAt,
    string ServiceCode,
    IReadOnlyList<Followed> Following,
    bool IsJapat,
    IReadOnlyList<Hold> Holds,
    Reachability Reachability,
    Guid? ReferentId);

/// <param name="StartsAt">With the offset of the place.</param>
/// <param name="Place">Its name.</param>
/// <param name="Street">Where it was on that day.</param>
public sealed record HeldConvocation(
    Guid Id,
    DateTimeOffset StartsAt,
    string Kind,
    string? Place,
    string? Street,
    ConvocationStatus Status,
    IReadOnlyList<HeldField> ExtraFields);

/// <param name="Value">Null once the vault has forgotten it.</param>
public sealed record HeldField(Guid FieldId, string? Value);

/// <param name="At">When it was handed to the provider.</param>
/// <param name="State">What became of it.</param>
public sealed record HeldText(Guid ConvocationId, MessageRole Role, DateTimeOffset At, MessageStatus State, string Text);

/// <param name="ServiceCode">The service that said it.</param>
public sealed record HeldComment(string ServiceCode, DateTimeOffset At, string Comment);

/// <summary>What the person answered to a text.</summary>
public sealed record HeldReply(DateTimeOffset At, string Text);

public static class GetPersonalDataEndpoint
{
    /// <summary>What is given to a person who asks what is held of them. The opening is on record.</summary>
    [WolverineGet("/v1/probationers/{probationerId}/data"), Needs(Right.ReadPersonalData)]
    [ProducesResponseType<PersonalData>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid probationerId, IQuerySession session, TimeProvider clock, HttpContext http)
    {
        var file = await CaseFile.Read(session, probationerId, http.RequestAborted);

        if (file.Card is not { } card)
        {
            return Problem.NotFound;
        }

        return await http.ReachesOneOf(Right.ReadPersonalData, await http.ServicesOf(session, card))
            ? Results.Ok(await new HeldData(session, http, clock.Now()).Of(card, file))
            : Reaches.OutOfReach;
    }
}
