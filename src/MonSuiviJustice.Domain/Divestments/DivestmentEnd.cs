using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Domain.Divestments;

/// <summary>What the end of a divestment does to the person. It moves and cancels no convocation.</summary>
internal static class DivestmentEnd
{
    /// <summary>
    /// Only a service that was asked ceases to follow. The referent is one of theirs, so the person has none any more
    /// (predecessor: <c>divestment_state_service.rb</c>).
    /// </summary>
    /// <param name="merged">The files that are read under the person's: who followed those was asked too.</param>
    /// <param name="agentId">Who said the last yes; null when nobody did.</param>
    public static IEnumerable<IFact> Accepted(
        Divestment divestment,
        Probationer person,
        IReadOnlyList<Probationer> merged,
        AcceptanceCause cause,
        Guid? agentId,
        DateTimeOffset at)
    {
        yield return new DivestmentAccepted(divestment.Id, person.Id, cause, at);

        foreach (var file in merged.Prepend(person))
        {
            FactList<string> added = [.. divestment.Destinations.Where(code => !file.IsFollowedBy(code))];
            FactList<string> removed = [.. divestment.Requests.Select(it => it.ServiceCode).Where(file.IsFollowedBy)];

            if (added.Count + removed.Count > 0)
            {
                yield return new ProbationerFollowingChanged(
                    file.Id, added, removed, FollowingReason.Divestment, divestment.RequestedBy, at);
            }
        }

        if (person.ReferentId is { } referentId)
        {
            yield return new ProbationerReferentReleased(person.Id, referentId, divestment.RequestedBy, at);
        }

        foreach (var fact in Closed(divestment, person, agentId, at))
        {
            yield return fact;
        }
    }

    /// <summary>
    /// Whoever followed the person before goes on, a court of both jurisdictions among them: the predecessor takes it away
    /// (<c>divestment_state_service.rb</c>).
    /// </summary>
    /// <param name="agentId">Who ended it; null when the calendar did.</param>
    public static IEnumerable<IFact> Nothing(Divestment divestment, Probationer person, Guid? agentId, DateTimeOffset at)
    {
        FactList<string> removed =
        [
            .. person.Following
                .Where(it => it.Reason == FollowingReason.Divestment && divestment.AddedAtOnce.Contains(it.ServiceCode))
                .Select(it => it.ServiceCode),
        ];

        // Somebody always follows.
        if (removed.Count > 0 && removed.Count < person.Following.Count)
        {
            yield return new ProbationerFollowingChanged(
                person.Id, [], removed, FollowingReason.Divestment, agentId ?? divestment.RequestedBy, at);
        }

        foreach (var fact in Closed(divestment, person, agentId, at))
        {
            yield return fact;
        }
    }

    private static IEnumerable<IFact> Closed(Divestment divestment, Probationer person, Guid? agentId, DateTimeOffset at) =>
        person.Divestment?.DivestmentId == divestment.Id
            ? [new ProbationerDivestmentClosed(person.Id, divestment.Id, ClosedBy: agentId, ClosedAt: at)]
            : [];
}
