using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Benchmarks.Stage;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Benchmarks.Rows;

/// <summary>
/// <c>POST /v1/convocations</c> from its endpoint on: the writer, its key, the decision, the transaction. What is left out
/// is what stands in front of it: the server, the token, the body.
/// </summary>
internal sealed class BookingCall(BenchStage stage, Territory territory)
{
    public static readonly Endpoint Route = new(
        requestDelegate: null,
        new(new NeedsAttribute(Right.BookConvocation)),
        displayName: null);

    /// <summary>The status of the answer, and the code of the refusal when there is one.</summary>
    public async Task<string> Answer(Guid slotId)
    {
        var http = new DefaultHttpContext { RequestServices = stage.Services };
        http.Request.Method = HttpMethods.Post;
        http.Request.Path = "/v1/convocations";
        http.Request.Headers["Idempotency-Key"] = $"{Guid.NewGuid()}";
        http.SetEndpoint(Route);
        http.Becomes(territory.Agent, territory.Agent);
        return await BookConvocationEndpoint.Post(BodyFor(slotId), http) switch
        {
            Written written => $"{written.Status}",
            IResult other => await Refused(other, http),
        };
    }

    public async Task Book(Guid slotId)
    {
        if (await Answer(slotId) is not "201" and var answer)
        {
            throw new InvalidOperationException($"A booking was answered {answer}.");
        }
    }

    /// <summary>
    /// Reminders only: two texts to come, and none that leaves during the measure. People are drawn at random, so that some
    /// are expected twice at one hour: the overlap is looked for and accepted.
    /// </summary>
    public BookConvocationBody BodyFor(Guid slotId) => new(
        territory.People[Random.Shared.Next(territory.People.Count)].Id,
        slotId,
        Telling: Telling.RemindOnly,
        Acknowledge: [Overlap.Person]);

    private static async Task<string> Refused(IResult result, HttpContext http)
    {
        await result.ExecuteAsync(http);
        return $"{http.Response.StatusCode}";
    }
}
