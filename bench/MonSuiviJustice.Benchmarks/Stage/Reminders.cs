using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Benchmarks.Stage;

/// <summary>Convocations whose reminders all fall due at one instant, decided by the domain itself.</summary>
internal static class Reminders
{
    /// <summary>Booked less than four days ahead, so each owes one reminder: the day before.</summary>
    public static async Task<IReadOnlyList<ConvocationBooked>> DueAt(BenchStage stage, Territory territory, DateTimeOffset instant, int count)
    {
        var startsAt = PlaceTime.On(instant.AddDays(1), Days.TimeZone);
        var bookedAt = instant.AddDays(-2);
        ConvocationEvent[] facts = [.. Enumerable.Range(0, count).SelectMany(number =>
        {
            var (agendaId, placeId) = territory.Agendas[number % territory.Agendas.Count];
            var slot = new Slot(
                Guid.CreateVersion7(), agendaId, placeId, Territory.Service, ConvocationKind.SpipFollowUp, startsAt,
                Days.TimeZone, Minutes: 15, Capacity: 500, ReservedFor: null, IsClosed: false, Seated: []);
            var decision = BookConvocation.Decide(
                null,
                slot,
                territory.People[number % territory.People.Count],
                former: null,
                SameTime.Nothing,
                new(Guid.CreateVersion7(), Telling.RemindOnly, AsReferent: false, territory.Agent, bookedAt));
            return decision.Facts.OfType<ConvocationEvent>();
        })];
        await Log.Start<Convocation>(stage, facts);
        return [.. facts.OfType<ConvocationBooked>()];
    }
}
