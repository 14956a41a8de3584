using System.Diagnostics;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>Everything at one instant.</summary>
internal sealed class Bursts(Ground ground)
{
    private const int OneInTen = 10;

    public IEnumerable<Fault> All =>
    [
        new("F23", "tous dus au même instant", async _ =>
        {
            var watch = Stopwatch.StartNew();
            await new Sending(ground).Suffer(new());
            return new($"{ground.Options.Texts / watch.Elapsed.TotalSeconds:0} SMS par seconde, accusés compris");
        }),
        new("I7", "un sur dix annulé juste avant", async booked =>
        {
            var cancelled = booked.GroupBy(it => it.Person).Where(it => it.Key.Number % OneInTen == 0).ToArray();
            await Play.Together.All([.. cancelled.SelectMany(person => person)], it => ground.Cancel(it.Id));
            await new Sending(ground).Suffer(new());
            return new(
                $"{cancelled.Length} personnes ne sont prévenues de rien",
                Silent: [.. cancelled.Select(person => person.Key.Mobile ?? "")]);
        }),
    ];
}
