using MonSuiviJustice.Demo.Gateway;

namespace MonSuiviJustice.Demo.Play;

/// <summary>What agents do about convocations, one request each.</summary>
internal sealed class Desk(Troupe troupe, int seed)
{
    private static readonly string[] Excuses = ["Health", "Work", "Family", "Transport"];

    private static readonly string[] Cancellations = ["ServiceUnavailable", "ProbationerUnavailable", "BookedByMistake"];

    private static readonly string[] TurnedAway = ["TooLate", "AgentAbsent", "PremisesClosed"];

    // The dice may call somebody twice at one hour.
    private static readonly string[] Overlaps = ["Person"];

    public Tally Tally { get; } = new();

    /// <summary>Tries the slots in order until one has a seat.</summary>
    public async Task Book(Meeting meeting, IReadOnlyList<SlotPlan> slots)
    {
        foreach (var slot in slots)
        {
            var answer = await troupe.As(meeting.Agent).Try(HttpMethod.Post, "/v1/convocations", new
            {
                slotId = slot.Id,
                probationerId = troupe.IdOf(meeting.Person),
                telling = meeting.Person.IsTexted ? meeting.Telling : null,
                asReferent = meeting.AsReferent,
                reconvokes = meeting.Reconvokes?.Id,
                acknowledge = Overlaps,
            });

            if (answer.IsDone)
            {
                (meeting.Id, meeting.ETag, meeting.Seat) = (answer.Id, answer.ETag, slot);
                Tally.Add(Deed.Booked);

                if (meeting.Reconvokes is not null)
                {
                    Tally.Add(Deed.Reconvoked);
                }

                return;
            }

            if (answer.Code != "slot.full")
            {
                throw new PlayException($"Convocation refusée : {answer.Code}");
            }

            Tally.Add(Deed.FoundFull);
        }

        throw new PlayException($"Plus aucune place le {Wall.Say(slots[0].StartsAt)}, alors qu'il y en avait assez.");
    }

    public async Task Make(Meeting meeting, Change change)
    {
        switch (change)
        {
            case Play.Change.Cancel:
                await Change(meeting, meeting.Agent, "cancellation", new
                {
                    reason = Cancellations[Pick(meeting, "reason", Cancellations.Length)],
                    tellPerson = Pick(meeting, "tell", 8) > 0,
                });
                meeting.IsOver = true;
                Tally.Add(Deed.Cancelled);
                break;
            case Play.Change.Move:
                await Change(meeting, meeting.Agent, "rescheduling", new
                {
                    slotId = meeting.Reserve.Id,
                    telling = meeting.Person.IsTexted ? meeting.Telling : null,
                    acknowledge = Overlaps,
                });
                meeting.Seat = meeting.Reserve;
                Tally.Add(Deed.Moved);
                break;
            case Play.Change.Excuse:
                await Excuse(meeting);
                break;
            case Play.Change.UndoExcuse:
                await Change(meeting, Receiving(meeting), "correction", new { to = "Booked", telling = "RemindOnly", acknowledge = Overlaps });
                meeting.IsOver = false;
                Tally.Add(Deed.Corrected);
                break;
            case Play.Change.Correct:
                var to = Pick(meeting, "corrected", 2) == 0 ? "Honoured" : "Excused";
                await Change(meeting, Receiving(meeting), "correction", new { to });
                Tally.Add(Deed.Corrected);
                break;
            case Play.Change.Reconvoke:
                throw new InvalidOperationException("A reconvocation is booked.");
            default:
                throw new InvalidOperationException($"{change} is no change.");
        }
    }

    /// <summary>Records what the script says; nothing for what nobody records.</summary>
    public async Task Record(Meeting meeting)
    {
        switch (meeting.Destiny)
        {
            case Destiny.OnTime or Destiny.Rescheduled or Destiny.ExcuseUndone:
                await Arrival(meeting, "OnTime", reason: null);
                break;
            case Destiny.Late:
                await Arrival(meeting, "Late", reason: null);
                break;
            case Destiny.TurnedAway:
                await Arrival(meeting, "TurnedAway", TurnedAway[Pick(meeting, "turned away", TurnedAway.Length)]);
                break;
            case Destiny.Missed or Destiny.MissedThenCorrected or Destiny.MissedThenReconvoked:
                await Change(meeting, Receiving(meeting), "absence", new { tellPerson = Pick(meeting, "tell", 10) > 0 });
                Tally.Add(Deed.Recorded);
                break;
            case Destiny.ExcusedAfter:
                await Excuse(meeting);
                break;
            case Destiny.Unrecorded or Destiny.Cancelled or Destiny.ExcusedBefore:
                break;
            default:
                throw new InvalidOperationException($"{meeting.Destiny} is no destiny.");
        }

        meeting.IsOver = true;
    }

    private Task Arrival(Meeting meeting, string arrival, string? reason)
    {
        Tally.Add(Deed.Recorded);
        return Change(meeting, Receiving(meeting), "attendance", new { arrival, reason });
    }

    private Task Excuse(Meeting meeting)
    {
        meeting.IsOver = true;
        Tally.Add(Deed.Recorded);
        return Change(meeting, Receiving(meeting), "excuse", new { excuse = Excuses[Pick(meeting, "excuse", Excuses.Length)] });
    }

    private async Task Change(Meeting meeting, AgentPart agent, string noun, object body) => meeting.ETag =
        (await troupe.As(agent).Post($"/v1/convocations/{meeting.Id}/{noun}", body, meeting.ETag)).ETag;

    // Whoever receives the person records what happened.
    private static AgentPart Receiving(Meeting meeting) =>
        meeting.Venue.Receiving.Agents[meeting.Person.Number % meeting.Venue.Receiving.Size];

    private int Pick(Meeting meeting, string question, int sides) =>
        new Dice(seed, $"meeting {meeting.Name}").Pick(question, sides);
}
