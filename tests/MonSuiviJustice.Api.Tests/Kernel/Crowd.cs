using System.Globalization;
using System.Text;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Convocations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Tests.Kernel;

/// <summary>
/// Very many people, each with a convocation of three days ago, its outcome and a free text: decided by the domain, and
/// appended in batches, because nobody waits for so many requests.
/// </summary>
internal sealed class Crowd
{
    private const int Batch = 500;

    private const int Seats = 100;

    private static readonly Agent Agent = new(ApiHost.FirstAdministrator, AgentRole.CentralAdministrator, "national");

    private Crowd(IReadOnlyList<Member> members) => Members = members;

    public IReadOnlyList<Member> Members { get; }

    public static async Task<Crowd> Settle(ApiHost api, int count)
    {
        await using var session = api.Store.QuerySession();
        var agenda = await session.Events.AggregateStreamAsync<Agenda>(await api.HasAgenda())
            ?? throw new InvalidOperationException("No agenda.");
        var members = Enumerable.Range(0, count).Select(Member.Number).ToArray();

        foreach (var batch in members.Chunk(Batch))
        {
            await Settle(api, agenda, batch);
        }

        return new(members);
    }

    private static async Task Settle(ApiHost api, Agenda agenda, Member[] members)
    {
        await using var session = api.Store.LightweightSession();
        var append = api.Alba.Services.GetRequiredService<BatchAppend>();
        var facts = members.Chunk(Seats).SelectMany(seated => FactsOf(agenda, seated)).ToArray();
        append.Add(session, facts, StartOf, ApiHost.Now);

        Hold(session, [.. facts.OfType<ConvocationBooked>()]);

        foreach (var member in members)
        {
            api.Vault.Enter(session, member.Id, member.Record);
        }

        await session.SaveChangesAsync();
        var opened = await api.Vault.Open(session, [.. members.Select(it => it.Id)], ByTest, CancellationToken.None);
        Vault.Keep(session, [.. members.Select(it => (it.TextId, opened[it.Id], it.Text))]);
        await session.SaveChangesAsync();
    }

    /// <summary>As every booking does.</summary>
    private static void Hold(IDocumentSession session, ConvocationBooked[] booked) => session.QueueSqlCommand(
        $"insert into {HeldTimes.Rows} (convocation_id, probationer_id, agenda_id, starts_at, ends_at) select * from unnest(?, ?, ?, ?, ?)",
        booked.Select(it => it.ConvocationId).ToArray(),
        booked.Select(it => it.ProbationerId).ToArray(),
        booked.Select(it => it.AgendaId).ToArray(),
        booked.Select(it => it.StartsAt.ToUniversalTime()).ToArray(),
        booked.Select(it => it.StartsAt.ToUniversalTime().AddMinutes(30)).ToArray());

    private static Opening ByTest => new(AgentId: null, "test", ApiHost.Now);

    private static Type? StartOf(IFact fact) => fact switch
    {
        SlotOpened => typeof(Slot),
        ProbationerRegistered => typeof(Probationer),
        ConvocationBooked => typeof(Convocation),
        _ => null,
    };

    private static List<IFact> FactsOf(Agenda agenda, Member[] members)
    {
        var startsAt = ApiHost.Now.AddDays(-3);
        var bookedAt = startsAt.AddDays(-30);
        var opened = new SlotOpened(
            Guid.CreateVersion7(), agenda.Id, agenda.PlaceId, agenda.ServiceCode, ConvocationKind.SpipFollowUp,
            PlaceTime.On(startsAt, agenda.TimeZone), agenda.TimeZone, Minutes: 30, Seats, Agent.Id, bookedAt);
        var slot = Slot.Evolve(null, opened);
        var facts = new List<IFact> { opened };

        foreach (var member in members)
        {
            var registered = member.Registered;
            var booking = BookConvocation.Decide(
                null,
                slot,
                Probationer.Evolve(null, registered),
                former: null,
                SameTime.Nothing,
                new(member.ConvocationId, Telling: Domain.Notifications.Telling.RemindOnly, AsReferent: false, Agent, bookedAt));
            slot = booking.Facts.OfType<SlotEvent>().Aggregate(slot, Slot.Evolve);

            // Without the texts of the time: the dispatcher would record ten thousand times that it missed them.
            var booked = booking.Facts.Where(fact => fact is not ConvocationMessagesPlanned).ToArray();
            var convocation = booked.OfType<ConvocationEvent>().Aggregate(default(Convocation), Convocation.Evolve)
                ?? throw new InvalidOperationException($"{booking}");
            facts.AddRange([registered, .. booked, member.Filled(convocation), .. member.Outcome(convocation).Facts]);
        }

        return facts;
    }

    /// <summary>One of them, and what of them is secret: recognised wherever it stands, and of nobody else.</summary>
    internal sealed record Member(
        Guid Id,
        Guid ConvocationId,
        Guid TextId,
        PersonalRecord Record,
        string Text,
        int Turn)
    {
        public IReadOnlyList<string> Secrets =>
        [
            Record.LastName,
            $"{Record.Mobile}".TrimStart('+'),
            string.Create(CultureInfo.InvariantCulture, $"{Record.BirthDate:yyyy-MM-dd}"),
            Text,
        ];

        public ProbationerRegistered Registered => new(
            Id,
            "national",
            Reachability.RefusesSms,
            MobileHash: $"hash-{Turn}",
            MobileEnding: "00",
            ApiHost.FirstAdministrator,
            ApiHost.Now.AddMonths(-20));

        public static Member Number(int turn) => new(
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            new(
                $"CANARI{Letters(turn)}",
                "Sasha",
                string.Create(CultureInfo.InvariantCulture, $"+33612{turn:000000}"),
                new DateOnly(1921, 1, 1).AddDays(turn)),
            $"texte libre canari-{Letters(turn)}",
            turn);

        public ConvocationExtraFieldFilled Filled(Convocation convocation) => new(
            convocation.Id, Id, convocation.PlaceId, convocation.StartsAt, StableId.Of("field", "crowd"), TextId, Agent.Id, ApiHost.Now);

        public Decision Outcome(Convocation convocation) => (Turn % 3) switch
        {
            0 => RecordAttendance.Decide(convocation, new(Arrival.OnTime, null, Agent.Id, ApiHost.Now)),
            1 => RecordAbsence.Decide(convocation, Probationer.Evolve(null, Registered), new(TellPerson: false, Agent.Id, ApiHost.Now)),
            _ => ExcuseConvocation.Decide(convocation, new(ExcuseKind.Health, Agent.Id, ApiHost.Now)),
        };

        // Letters only, as names have.
        private static string Letters(int number)
        {
            var letters = new StringBuilder();

            for (var rest = number; letters.Length < 4; rest /= 26)
            {
                letters.Append((char)('A' + (rest % 26)));
            }

            return letters.ToString();
        }
    }
}
