namespace MonSuiviJustice.Demo.Play;

/// <summary>Plays the script, day by day and hour by hour.</summary>
internal sealed class Month(Scene scene, Crash? crash)
{
    private readonly ILookup<DateTime, Round> _rounds = scene.Script.Rounds.ToLookup(round => round.At);

    /// <summary>Those of the script, and the reconvocations.</summary>
    private readonly List<Meeting> _meetings = [.. scene.Script.Meetings];

    public IReadOnlyList<Meeting> Meetings => _meetings;

    public async Task Play()
    {
        for (var day = Season.First; day <= Season.Last; day = day.AddDays(1))
        {
            var before = scene.Desk.Tally.Look();

            foreach (var hour in Season.Hours)
            {
                await Play(day.ToDateTime(hour));
            }

            scene.Progress.Day(day, scene.Desk.Tally.Since(before), (await scene.Texts.Sheet()).Total);
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
            await scene.Clock.Move(at);
        }

        foreach (var round in _rounds[at])
        {
            await Book(round);
        }

        await Change(at);
        await Record(at);
        await scene.Texts.Settle();
    }

    // Each agent takes one person after the other, and all agents at the same time.
    private Task Book(Round round) => Together.All(
        [.. round.Meetings.GroupBy(meeting => meeting.Agent)],
        async own =>
        {
            foreach (var meeting in own)
            {
                await scene.Desk.Book(meeting, round.Slots);
            }
        });

    private async Task Change(DateTime at)
    {
        var due = _meetings
            .SelectMany(meeting => meeting.Changes.Where(change => change.At == at).Select(change => (meeting, change.Change)))
            .Where(it => it.meeting.IsBooked)
            .ToLookup(it => it.Change == Demo.Play.Change.Reconvoke);
        Meeting[] again = [.. due[true].Select(it => Again(it.meeting))];

        await Together.All([.. due[false]], it => scene.Desk.Make(it.meeting, it.Change));
        await Together.All(again, meeting => scene.Desk.Book(meeting, [meeting.Reserve]));
        _meetings.AddRange(again);
    }

    private Task Record(DateTime at) => Together.All(
        [.. _meetings.Where(meeting => !meeting.IsOver && meeting.Seat?.StartsAt.AddHours(1) <= at)],
        scene.Desk.Record);

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
