using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Convocations;

/// <summary>What every change of an existing convocation has in common: its reach, If-Match, and the new ETag.</summary>
internal static class ConvocationChange
{
    public static Task<IResult> Change(
        this FactWriter writer,
        HttpContext http,
        Guid convocationId,
        Func<Work, Convocation, Probationer, Task<Decision>> decide) => writer.Write(http, async work =>
        {
            var convocation = work.Existing<Convocation>(convocationId);
            await work.Load(http.RequestAborted);
            await work.DemandChange(convocation.State, http.RequestAborted);
            work.Expect(convocation.State);

            var person = await work.Expected(convocation.State.ProbationerId, http.RequestAborted);
            var decision = await decide(work, convocation.State, person);
            HeldTimes.Release(work, decision, person.Id);

            var after = decision.Facts.OfType<ConvocationEvent>().Aggregate(convocation.State, Convocation.Evolve);
            work.Revised(after.Revision);
            return await work.WithOtherHalf(convocation.State, after, person, decision, http.RequestAborted);
        });

    public static Task<IResult> Change(
        this FactWriter writer,
        HttpContext http,
        Guid convocationId,
        Func<Work, Convocation, Probationer, Decision> decide) => writer.Change(
            http,
            convocationId,
            (work, convocation, person) => Task.FromResult(decide(work, convocation, person)));

    /// <summary>
    /// Of the service that receives; what was booked for another one, whoever booked it also changes, but does not say how it
    /// ended (predecessor: <c>appointment_policy.rb</c>, ownership).
    /// </summary>
    private static async Task DemandChange(this Work work, Convocation convocation, CancellationToken cancellation)
    {
        if (work.Request.Right == Right.RecordOutcome || !await work.Reaches(convocation.CreatingServiceCode, cancellation))
        {
            await work.Demand(convocation.ServiceCode, cancellation);
        }

        if (!work.Request.Agent.MayOpen(convocation.Kind, convocation.ServiceCode, convocation.CreatingServiceCode))
        {
            throw new StopException(Reaches.OutOfReach);
        }
    }

    /// <summary>A summons that was to tell two convocations is called off with the first of them: the other one gets its own.</summary>
    /// <param name="before">As it was.</param>
    /// <param name="after">As the decision leaves it.</param>
    public static async Task<Decision> WithOtherHalf(
        this Work work,
        Convocation before,
        Convocation after,
        Probationer person,
        Decision decision,
        CancellationToken cancellation)
    {
        if (before.BookedWith is not { } otherId || !TellOtherHalf.Owes(before) || TellOtherHalf.Owes(after))
        {
            return decision;
        }

        var other = work.Existing<Convocation>(otherId);
        await work.Load(cancellation);
        return decision.And(TellOtherHalf.Decide(before, after, other.State, person, new(work.Now)));
    }

    /// <summary>Who is expected: whoever was merged is the kept person.</summary>
    public static async Task<Probationer> Expected(this Work work, Guid probationerId, CancellationToken cancellation)
    {
        var person = work.Existing<Probationer>(probationerId);
        await work.Load(cancellation);

        if (person.State.MergedInto is not { } keptId)
        {
            return person.State;
        }

        var kept = work.Existing<Probationer>(keptId);
        await work.Load(cancellation);
        return kept.State;
    }
}
