using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Overseas;

/// <summary>What stands in the agendas, week by week, against the public holidays of each place.</summary>
internal sealed class Calendar(Cast cast, Opening opening, Checks checks)
{
    private const int Months = 6;

    public async Task Show(DateTimeOffset now)
    {
        var table = new TextTable(
            "agenda", "semaine du", "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "jour férié");

        foreach (var bureau in Bureau.All)
        {
            var holidays = await Holidays(bureau);
            var weeks = await Weeks(bureau, bureau.Territory.DayAt(now));
            Judge(bureau, holidays, [.. weeks.SelectMany(week => week.Days)], bureau.Territory.DayAt(now));

            foreach (var week in weeks.Where(week => IsShown(bureau, week, bureau.Territory.DayAt(now))))
            {
                var kept = week.Days.Where(day => holidays.ContainsKey(day.Date))
                    .Select(day => $"{Wall.Say(day.Date)}, {holidays[day.Date]}");
                table.Add([
                    bureau.Label,
                    Wall.Say(week.Monday),
                    .. week.Days.Select(day => day.Slots.Count == 0 ? "-" : $"{day.Slots.Count}"),
                    string.Join(" ; ", kept),
                ]);
            }
        }

        table.Print();
    }

    // The week of the local holiday, and those around it as far as slots are open.
    private static bool IsShown(Bureau bureau, AgendaWeek week, DateOnly today) =>
        week.Monday <= today.AddMonths(Months)
        && Math.Abs(week.Monday.AddDays(3).DayNumber - bureau.Territory.Holiday.DayNumber) < 10;

    private void Judge(Bureau bureau, Dictionary<DateOnly, string> holidays, AgendaDay[] days, DateOnly today)
    {
        var last = today.AddMonths(Months);
        var next = Visit.NextTo(bureau.Territory).Holiday;
        var workdays = days.Where(day => day.Date > today && day.Date <= last
            && Wall.IsWorkday(day.Date) && !holidays.ContainsKey(day.Date));
        checks.Equal(
            $"le {Wall.Say(bureau.Territory.Holiday)} est férié ({bureau.Label})",
            true,
            holidays.ContainsKey(bureau.Territory.Holiday));
        checks.Equal($"le {Wall.Say(next)} est férié ({bureau.Label})", false, holidays.ContainsKey(next));
        checks.Equal(
            $"créneaux annoncés à blanc = trouvés après deux passages ({bureau.Label})",
            opening.AnnouncedTo(bureau),
            days.Sum(day => day.Slots.Count));
        checks.Equal(
            $"créneaux un jour férié ou un week-end, sur six mois ({bureau.Label})",
            0,
            days.Where(day => !Wall.IsWorkday(day.Date) || holidays.ContainsKey(day.Date)).Sum(day => day.Slots.Count));
        checks.Equal(
            $"jours ouvrés sans leurs {Opening.Hours.Count} créneaux, sur six mois ({bureau.Label})",
            0,
            workdays.Count(day => !HoursOf(day).SequenceEqual(Opening.Hours)));
    }

    private static IEnumerable<TimeOnly> HoursOf(AgendaDay day) =>
        day.Slots.Select(slot => TimeOnly.FromDateTime(slot.StartsAt.DateTime));

    private async Task<AgendaWeek[]> Weeks(Bureau bureau, DateOnly today)
    {
        var count = (today.AddMonths(Months).DayNumber - today.DayNumber) / 7 + 2;
        var weeks = new AgendaWeek[count];
        await Together.All([.. Enumerable.Range(0, count)], async index =>
        {
            var day = today.AddDays(7 * index);
            weeks[index] = await cast.Auditor.Get<AgendaWeek>(
                $"/v1/agendas/{opening.AgendaOf(bureau)}/weeks/{day:yyyy-MM-dd}");
        });
        return weeks;
    }

    private async Task<Dictionary<DateOnly, string>> Holidays(Bureau bureau)
    {
        var kept = new Dictionary<DateOnly, string>();

        foreach (var year in Territory.All.Select(territory => territory.Holiday.Year).Distinct())
        {
            foreach (var holiday in await cast.Auditor.Get<Holiday[]>(
                $"/v1/places/{opening.PlaceOf(bureau)}/public-holidays?year={year}"))
            {
                kept[holiday.Date] = holiday.FrenchLabel;
            }
        }

        return kept;
    }

    private sealed record Holiday(DateOnly Date, string FrenchLabel);

    private sealed record AgendaWeek(DateOnly Monday, IReadOnlyList<AgendaDay> Days);

    private sealed record AgendaDay(DateOnly Date, IReadOnlyList<DaySlot> Slots);
}
