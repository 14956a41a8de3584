using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Benchmarks.Stage;

/// <summary>As many services as France has (164 TJ, 4 TPI, 101 SPIP), each with two agendas full of recurring slots.</summary>
internal static class Country
{
    public const int Services = 269;

    public const ConvocationKind Kind = ConvocationKind.SapDdse;

    private const int Agendas = 2;

    private const int HoursADay = 12;

    private static readonly DayOfWeek[] Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Reads the whole country.</summary>
    public static readonly Agent Administrator = new(Guid.CreateVersion7(), AgentRole.CentralAdministrator, CodeOf(0));

    public static string CodeOf(int service) => $"spip-n{service:000}";

    /// <summary>The services from one number up to another: their recurring slots stand, none of their slots is open yet.</summary>
    public static async Task Found(BenchStage stage, int first, int last)
    {
        var numbers = Enumerable.Range(first, last - first).ToArray();
        var agent = Administrator.Id;

        if (first == 0)
        {
            await stage.Enrol(Administrator);
        }

        await Log.Start<Service>(stage, numbers.SelectMany(number => RegisterService.Decide(null, new(
            CodeOf(number), ServiceType.Spip, $"SPIP {number}", "92", "92050", Days.TimeZone, null, agent, Days.Start)).Facts));
        await Log.Start<Place>(stage, numbers.Select(number => (IFact)new PlaceOpened(
            PlaceOf(number), CodeOf(number), $"SPIP {number}", "1 rue de la Paix", "0100000000", Days.TimeZone, [Kind], agent,
            Days.Start)));
        await Log.Start<Agenda>(stage, AgendasOf(numbers).Select(it => (IFact)new AgendaOpened(
            it.AgendaId, PlaceOf(it.Number), CodeOf(it.Number), "Cabinet", Days.TimeZone, agent, Days.Start)));
        await Log.Start<RecurringSlot>(stage,
            from it in AgendasOf(numbers)
            from weekday in Weekdays
            from hour in Enumerable.Range(0, HoursADay)
            let time = new TimeOnly(9, 0).AddMinutes(15 * hour)
            select (IFact)new RecurringSlotOpened(
                RecurringSlot.IdOf(it.AgendaId, Kind, weekday, time), it.AgendaId, PlaceOf(it.Number), CodeOf(it.Number),
                Domain.Organisations.Territory.Mainland, Days.TimeZone, Kind, weekday, time, Minutes: 15, Capacity: 3,
                From: DateOnly.FromDateTime(Days.Start.DateTime).AddDays(1), Until: null, agent, Days.Start));
    }

    private static Guid PlaceOf(int number) => StableId.Of("bench-place", $"{number}");

    private static IEnumerable<(int Number, Guid AgendaId)> AgendasOf(IEnumerable<int> numbers) =>
        from number in numbers
        from agenda in Enumerable.Range(0, Agendas)
        select (number, StableId.Of("bench-agenda", $"{number}/{agenda}"));
}
