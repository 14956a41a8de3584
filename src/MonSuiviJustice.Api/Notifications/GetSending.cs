using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Notifications;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Notifications;

/// <param name="Suspended">Why no text leaves; null when texts do.</param>
/// <param name="Since">When it was suspended or resumed; null while nobody ever suspended it.</param>
/// <param name="Sentence">In French.</param>
public sealed record SendingState(SuspensionReason? Suspended, DateTimeOffset? Since, string Sentence);

public static class GetSendingEndpoint
{
    /// <summary>Do texts leave? Every agent may know: who books tells the person otherwise meanwhile.</summary>
    [WolverineGet("/v1/sending-suspensions"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<SendingState>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(IQuerySession session, HttpContext http)
    {
        var facts = await http.RequestServices.GetRequiredService<Streams>().Read(session, [Sending.Id], http.RequestAborted);
        var sending = facts.Fold<Sending, SendingEvent>(Sending.Id, Sending.Evolve);
        return Results.Ok(new SendingState(
            sending?.Suspended,
            sending?.Since,
            sending?.Suspended is { } reason ? $"L'envoi des SMS est suspendu : {ReasonOf(reason)}." : "Les SMS partent."));
    }

    private static string ReasonOf(SuspensionReason reason) => reason switch
    {
        SuspensionReason.WrongText => "un texte est erroné",
        SuspensionReason.WrongRecipients => "des destinataires sont erronés",
        SuspensionReason.Provider => "l'opérateur est en défaut",
        SuspensionReason.Restore => "la base vient d'être restaurée",
        SuspensionReason.Exercise => "c'est un exercice",
    };
}
