using Marten;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>
/// Every write of an agent goes through here: read, decide, append the facts and the Idempotency-Key in one transaction.
/// A lost race is decided again on fresh state before it becomes an answer, so that a slot with free seats never says no.
/// </summary>
internal sealed class FactWriter(
    IDocumentStore store,
    Streams streams,
    Reads reads,
    Commits commits,
    Reaches reaches,
    TimeProvider clock)
{
    /// <summary>A race for a seat is lost at most once per other winner: this outlasts any slot of fewer seats.</summary>
    private const int Attempts = 60;

    public async Task<IResult> Write(HttpContext http, Func<Work, Task<Decision>> decide)
    {
        try
        {
            return await Write(WriteRequest.Of(http), decide, http.RequestAborted);
        }
        catch (StopException stop)
        {
            return stop.Answer;
        }
    }

    private async Task<IResult> Write(
        WriteRequest request,
        Func<Work, Task<Decision>> decide,
        CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Attempt(request, decide, isRepeated: attempt > 1, cancellation);
            }
            catch (StopException stop)
            {
                return await Replay(request, cancellation) ?? stop.Answer;
            }
            catch (KeyTakenException) when (attempt < Attempts)
            {
                if (await Replay(request, cancellation) is { } known)
                {
                    return known;
                }
            }
            catch (Exception error) when (LostRace.IsCauseOf(error) && attempt < Attempts)
            {
                Metrics.Overtaken(request);

                // A little disorder, so that the same losers do not meet again.
                await Task.Delay(Random.Shared.Next(1, 4 * Math.Min(attempt, 8)), cancellation);
            }
        }
    }

    private async Task<IResult> Attempt(
        WriteRequest request,
        Func<Work, Task<Decision>> decide,
        bool isRepeated,
        CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var work = new Work(session, streams, request, reads, reaches, clock.Now(), isRepeated);

        switch (await decide(work))
        {
            case Decision.Refused refused:
                Metrics.Decided(request, refused.Because.Code);
                return await Replay(request, cancellation) ?? Problem.Of(refused);

            case Decision.Accepted accepted:
                if (accepted.NewFacts.Count == 0 && await Replay(request, cancellation) is { } known)
                {
                    return known;
                }

                work.Append(accepted.NewFacts);
                await commits.Commit(work);
                Metrics.Decided(request, "accepted");
                return work.Answer;

            default:
                throw new InvalidOperationException("A decision is accepted or refused.");
        }
    }

    private async Task<IResult?> Replay(WriteRequest request, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await RequestKeys.Replay(session, request, cancellation);
    }
}
