using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Convocations;

/// <param name="Telling">Mandatory when the person can receive texts.</param>
/// <param name="AsReferent">The agent becomes the referent of a person who has none.</param>
/// <param name="Reconvokes">The missed or excused convocation that this one replaces.</param>
public sealed record BookConvocationBody(
    Guid SlotId,
    Guid ProbationerId,
    Telling? Telling = null,
    bool AsReferent = false,
    Guid? Reconvokes = null);

public static class BookConvocationEndpoint
{
    /// <summary>
    /// Two streams, one transaction: the slot owns the seats, so a race for the last one is lost there and decided again.
    /// </summary>
    [WolverinePost("/v1/convocations"), Needs(Right.BookConvocation)]
    public static Task<IResult> Post(BookConvocationBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var convocationId = Guid.CreateVersion7();
            var slot = work.Existing<Slot>(body.SlotId);
            var person = work.Existing<Probationer>(body.ProbationerId);
            var former = body.Reconvokes is { } formerId ? work.Existing<Convocation>(formerId) : null;
            await work.Load(http.RequestAborted);
            await work.Demand(slot.State.ServiceCode, http.RequestAborted);

            work.Starts<Convocation>(convocationId);
            work.Created($"/v1/convocations/{convocationId}");
            work.Revised(1);
            return BookConvocation.Decide(null, slot.State, person.State, former?.State, new(
                ConvocationId: convocationId,
                Telling: body.Telling,
                AsReferent: body.AsReferent,
                Agent: work.Request.Agent,
                At: work.Now));
        });
}
