namespace MonSuiviJustice.Demo.Play;

/// <summary>Plays the script, day by day and hour by hour.</summary>
internal sealed class Month(Script script, Desk desk, Clock clock, Texts texts, Crash? crash, Progress progress)
{
    private readonly ILookup<DateTime, Round> _rounds = script.Rounds.ToLookup(round => round.At);

    /// <summary>Those of the script, and the reconvocations.</summary>
    private readonly List<Meeting> _meetings = [.. script.Meetings];

    public IReadOnlyList<Meeting> Meetings => _meetings;

    public async Task Play()
    {
        for (var day = Season.First; day <= Season.Last; day = day.AddDays(1))
        {
            var before = desk.Tally.Look();

            foreach (var hour in Season.Hours)
            {
                await Play(day.ToDateTime(hour));
            }

            progress.Day(day, desk.Tally.Since(before), (await texts.Sheet()).Total);
        }
    }

    private async Task Play(DateTime at)
    {
        if (crash is not null && at == Crash.At)
        {
            await crash.Strike();
        }
        else
        {
            await clock.Move(at);
        }

        foreach (var round in _rounds[at])
        {
            await Book(round);
        }

        await Change(at);
        await Record(at);
        await texts.Settle();
    }

    // Each agent takes one person after the other, and all agents at the same time.
    private Task Book(Round round) => Together.All(
        [.. round.Meetings.GroupBy(meeting => meeting.Agent)],
        async own =>
        {
            foreach (var meeting in own)
            {
                await desk.Book(meeting, round.Slots);
            }
        });

    private async Task Change(DateTime at)
    {
        var due = _meetings
            .SelectMany(meeting => meeting.Changes.Where(change => change.At == at).Select(change => (meeting, change.Change)))
            .Where(it => it.meeting.IsBooked)
            .ToLookup(it => it.Change == Demo.Play.Change.Reconvoke);
        Meeting[] again = [.. due[true].Select(it => Again(it.meeting))];

        await Together.All([.. due[false]], it => desk.Make(it.meeting, it.Change));
        await Together.All(again, meeting => desk.Book(meeting, [meeting.Reserve]));
        _meetings.AddRange(again);
    }

    private Task Record(DateTime at) => Together.All(
        [.. _meetings.Where(meeting => !meeting.IsOver && meeting.Seat?.StartsAt.AddHours(1) <= at)],
        desk.Record);

    private static Meeting Again(Meeting missed) => missed with
    {
        Name = $"{missed.Name} again",
        Day = DateOnly.FromDateTime(missed.Reserve.StartsAt),
        AsReferent = false,
        Destiny = Destiny.OnTime,
        Reconvokes = missed,
        Changes = [],
        Id = Guid.Empty,
        ETag = null,
        Seat = null,
        IsOver = false,
    };
}
