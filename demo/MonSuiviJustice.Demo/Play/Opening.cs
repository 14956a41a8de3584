namespace MonSuiviJustice.Demo.Play;

/// <summary>Before the first morning: the territory, the agents, the places with their slots, and the people.</summary>
internal static class Opening
{
    public static async Task Play(Scene scene)
    {
        var (troupe, stage, texts, progress) = (scene.Troupe, scene.Stage, scene.Texts, scene.Progress);

        await texts.UntilReady();
        await troupe.Administrator.AcceptCharter();
        await scene.Clock.Move(Season.First.ToDateTime(Season.Hours[0]));
        await scene.Provider.Behave();
        progress.Say($"l'horloge de développement marque {Wall.Say(scene.Clock.Now)}");

        if (await Import.Run([scene.Options.Data]) != 0)
        {
            throw new PlayException("les données de référence n'ont pas été importées.");
        }

        await troupe.Register();
        await stage.OpenPlaces();

        // Which services work together follows from the communes that were imported.
        await texts.UntilSeen();
        progress.Say($"{Crew.All.Sum(crew => crew.Size)} agents, {Venue.All.Count} lieux dans deux services");

        SlotPlan[] slots = [.. scene.Script.Slots];
        await stage.OpenSlots(slots);
        progress.Say($"{slots.Length} créneaux ouverts, {slots.Sum(slot => slot.Capacity)} places");

        var people = scene.Script.People;
        await troupe.Register(people);
        progress.Say(
            $"{people.Count} personnes inscrites : {people.Count(person => person.IsTexted)} reçoivent des SMS, "
            + $"{people.Count(person => person.Mobile is null)} n'ont pas de mobile, "
            + $"{people.Count(person => person is { Mobile: not null, IsTexted: false })} n'en veulent pas");
    }
}
