using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Api.Tests.Kernel;

/// <summary>What has to happen before a spec starts, through the same door as everybody else where there is one.</summary>
internal static class Scenes
{
    public const string Spip = "spip-92";

    private static readonly SemaphoreSlim OneAtATime = new(1);

    private static int _number = Random.Shared.Next(10_000_000);

    /// <summary>In a week or more, and five working days begin with it: specs move the clock to any season.</summary>
    public static DateOnly NextMonday => MondayIn(days: 7);

    /// <summary>In that many days or more, and five working days begin with it.</summary>
    public static DateOnly MondayIn(int days)
    {
        var day = DateOnly.FromDateTime(ApiHost.Now.UtcDateTime).AddDays(days);
        var monday = day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);
        return Enumerable.Range(0, 52).Select(week => monday.AddDays(7 * week)).First(IsOfAFullWeek);
    }

    private static bool IsOfAFullWeek(DateOnly monday) => Enumerable.Range(0, 5)
        .All(days => !PublicHolidays.Includes(monday.AddDays(days), Territory.Mainland));

    /// <summary>A Monday that no spec reaches by moving the clock.</summary>
    public static DateOnly FarMonday { get; } = new(2031, 9, 1);

    /// <summary>The service SPIP 92, as a reference data import leaves it.</summary>
    public static async Task HasService(this ApiHost api)
    {
        // Imports do not race each other either.
        await OneAtATime.WaitAsync();
        await using var session = api.Store.LightweightSession();
        var service = await session.Events.FetchForWriting<Service>(Service.IdOf(Spip));
        service.AppendMany(RegisterService.Decide(service.Aggregate, new(
            Spip, ServiceType.Spip, "SPIP des Hauts-de-Seine", "92", "92050", "Europe/Paris", null,
            ApiHost.FirstAdministrator, DateTimeOffset.UnixEpoch)).Facts);
        await session.SaveChangesAsync();
        OneAtATime.Release();
    }

    public static async Task<Guid> HasPlace(this ApiHost api)
    {
        await api.HasService();
        return await api.AsAdministrator().Create($"/v1/services/{Spip}/places", new
        {
            label = "SPIP Nanterre",
            street = "94 boulevard du Général-Leclerc, Nanterre",
            switchboardLine = "0100000000",
            kinds = new[] { ConvocationKind.SpipFollowUp, ConvocationKind.FirstSpip },
        });
    }

    public static async Task<Guid> HasAgenda(this ApiHost api) =>
        await api.AsAdministrator().Create($"/v1/places/{await api.HasPlace()}/agendas", new { label = "Cabinet 1" });

    public static async Task<Guid> HasSlot(
        this ApiHost api,
        int capacity = 1,
        Guid? agenda = null,
        TimeOnly? time = null,
        int daysLater = 0,
        DateOnly? date = null) =>
        await api.AsAdministrator().Create($"/v1/agendas/{agenda ?? await api.HasAgenda()}/slots", new
        {
            kind = ConvocationKind.SpipFollowUp,
            date = date ?? NextMonday.AddDays(daysLater),
            time = time ?? new TimeOnly(10, 0),
            capacity,
        });

    /// <summary>Camille Dupont, another one each time: with a number and an APPI number that nobody else has.</summary>
    /// <param name="by">Whose service follows the person; the administrator's when left out.</param>
    public static Task<Guid> HasProbationer(this ApiHost api, string? mobile = null, ApiClient? by = null) =>
        (by ?? api.AsAdministrator()).Create("/v1/probationers", new
        {
            lastName = "Dupont",
            firstName = "Camille",
            birthDate = "1990-05-17",
            appiNumber = $"2000{EightDigits()}",
            mobile = mobile ?? NewMobile(),
        });

    public static string NewMobile() => $"+337{EightDigits()}";

    /// <summary>A number that nobody else has.</summary>
    public static string EightDigits() => $"{60_000_000 + (Interlocked.Increment(ref _number) % 10_000_000)}";

    /// <summary>A name that nobody else has.</summary>
    public static string Letters() =>
        string.Concat(Guid.NewGuid().ToString("N").Take(12).Select(hex => (char)('A' + Convert.ToInt32($"{hex}", 16))));

    public static async Task<Guid> HasConvocation(this ApiHost api, Guid? slot = null, Guid? person = null) =>
        await api.AsAdministrator().Create("/v1/convocations", new
        {
            slotId = slot ?? await api.HasSlot(),
            probationerId = person ?? await api.HasProbationer(),
            telling = Telling.NowAndRemind,
            acknowledge = new[] { Overlap.Person },
        });
}
