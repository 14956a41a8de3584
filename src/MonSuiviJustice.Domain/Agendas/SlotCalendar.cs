using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Agendas;

/// <summary>The days and hours at which a slot of an agenda may stand, whether opened once or every week.</summary>
internal static class SlotCalendar
{
    /// <summary>Why no slot can be opened then; null when one can.</summary>
    public static Refusal? WhyNot(Agenda agenda, ConvocationKind kind, DateOnly date, TimeOnly time, DateTimeOffset now) =>
        WhyNot(kind, date, time, agenda.Territory, agenda.TimeZone, now);

    /// <summary>As above, where there is no agenda at hand.</summary>
    public static Refusal? WhyNot(
        ConvocationKind kind,
        DateOnly date,
        TimeOnly time,
        Territory territory,
        string timeZone,
        DateTimeOffset now)
    {
        var startsAt = PlaceTime.At(date, time, timeZone);

        return date switch
        {
            _ when !PlaceTime.Exists(date, time, timeZone) => OpenSlot.TimeDoesNotExist,
            _ when startsAt <= now => OpenSlot.InThePast,
            _ when startsAt > PlaceTime.AYearAfter(now, timeZone) => OpenSlot.TooFarAhead,
            _ when KindTable.Of(kind).WeekendAllowed => null,
            { DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } => OpenSlot.NotAWorkday,
            _ when PublicHolidays.Includes(date, territory) => OpenSlot.OnPublicHoliday,
            _ => null,
        };
    }
}
