using System.Diagnostics;
using MonSuiviJustice.Demo.Gateway;
using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>The reminders of a Wednesday, from their hour until each has an end.</summary>
internal sealed class Sending(Ground ground)
{
    /// <summary>When both reminders of everybody are due.</summary>
    private static readonly TimeOnly Due = new(15, 0);

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(4);

    /// <summary>Until eight in the evening, when nothing leaves any more.</summary>
    private const int Steps = 65;

    /// <summary>What the API is given to do its work of one step.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(2);

    /// <summary>A receipt that has not come for a quarter of an hour is asked for.</summary>
    private static readonly TimeSpan ReceiptsAreLate = TimeSpan.FromMinutes(16);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public DateTime Hour => ground.Wednesday.ToDateTime(Due);

    /// <summary>Everything from the hour on, with these faults.</summary>
    public async Task Suffer(Faults faults)
    {
        await ground.Provider.Behave(faults with { Seed = ground.Options.Seed });
        await ground.Clock.Move(Hour);
        await GoOn();
    }

    /// <summary>Time passes until nothing is left to be tried, asked or awaited.</summary>
    public async Task GoOn()
    {
        do
        {
            await UntilOver();
            await ground.Provider.Settle();
            await ground.Texts.UntilSeen();

            if ((await ground.Texts.Sheet()).Total.AwaitingReceipt > 0)
            {
                await ground.Clock.Move(ground.Clock.Now + ReceiptsAreLate);
                await ground.Texts.Until(row => row.AwaitingReceipt == 0);
            }
        }
        while (ground.Clock.Now < Night && !await IsOver()); // What was not delivered may be sent once more.
    }

    private DateTime Night => ground.Clock.Now.Date.AddHours(20);

    private async Task UntilOver()
    {
        for (var step = 0; step < Steps && !await IsOver(); step++)
        {
            await ground.Clock.Move(ground.Clock.Now + Step);
        }
    }

    private async Task<bool> IsOver()
    {
        await ground.Texts.Until(row => row.Waiting == 0);

        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Breath; await Task.Delay(Pause))
        {
            if (HasEnded((await ground.Texts.Sheet()).Total))
            {
                await ground.Texts.UntilSeen();
                return HasEnded((await ground.Texts.Sheet()).Total);
            }
        }

        return false;
    }

    private static bool HasEnded(DeliveryRow row) => row is { Waiting: 0, Attempting: 0, Uncertain: 0, ToCome: 0 };
}
