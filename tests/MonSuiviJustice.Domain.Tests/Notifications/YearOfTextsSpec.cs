using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Notifications;

/// <summary>
/// The whole of 2027 in each French zone, both clock changes included, played by a clock that ticks every ten minutes and
/// stops for some hours now and then, as a sender that is down: convocations at any hour of every day, booked, moved to the
/// days of a plan, cancelled, missed, at another address.
/// </summary>
public sealed class YearOfTextsSpec
{
    private const int EachDay = 3;

    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(10);

    private static readonly Probationer Person = Past.Of([Sample.PersonWithMobile]).Person;

    public static TheoryData<string> Zones => [.. FrenchZones.All];

    [Theory]
    [MemberData(nameof(Zones))]
    public void In_a_whole_year_no_text_leaves_outside_the_hours_of_day_of_its_place(string zone)
    {
        var random = new Random(2027);
        var outcomes = Enumerable.Range(0, 365 * EachDay)
            .SelectMany(number => Lived(zone, new DateOnly(2027, 1, 1).AddDays(number / EachDay), random))
            .ToArray();
        var walls = outcomes.OfType<MessageAttempted>().Select(it => PlaceTime.On(it.AttemptedAt, zone)).ToArray();

        Assert.All(walls, wall => Assert.InRange(wall.TimeOfDay, TimeSpan.FromHours(8), TimeSpan.FromHours(20)));
        Assert.All(ClockChanges(zone), day => Assert.Contains(walls, wall => DateOnly.FromDateTime(wall.DateTime) == day));
        Assert.Equal(Enum.GetValues<MessageRole>().Except([MessageRole.Rescheduled]), outcomes.OfType<MessageAttempted>()
            .Select(it => it.Role).Distinct().Order());
        Assert.True(walls.Length > 2_000, $"{walls.Length} texts.");
        Assert.NotEmpty(outcomes.OfType<ConvocationMessageExpired>());
    }

    /// <summary>What became of each text of one convocation.</summary>
    private static IFact[] Lived(string zone, DateOnly day, Random random)
    {
        var startsAt = PlaceTime.At(day, new TimeOnly(random.Next(24), 5 * random.Next(12)), zone);
        var bookedAt = startsAt.AddMinutes(-random.Next(20, 60 * 24 * 40));
        var id = StableId.Of("year", $"{zone}/{day:O}/{random.Next()}");
        var convocation = Booked(id, zone, startsAt, bookedAt, random);
        return [.. convocation.Pending.OrderBy(message => message.DueAt).ToArray().Select(message =>
        {
            var fact = Sent(convocation, message, random);
            convocation = fact is ConvocationEvent it ? Convocation.Evolve(convocation, it) : convocation;
            return fact;
        }).OfType<IFact>()];
    }

    private static Convocation Booked(Guid id, string zone, DateTimeOffset startsAt, DateTimeOffset bookedAt, Random random)
    {
        var booked = Convocation.Evolve(null, Sample.Booked with
        {
            ConvocationId = id,
            StartsAt = startsAt,
            TimeZone = zone,
            BookedAt = bookedAt,
        });
        var planned = After(booked, Texts(booked, booked.Plan.ForDate(MessageRole.Summons, (Telling)random.Next(1, 3), bookedAt), bookedAt));
        var at = bookedAt.AddMinutes(random.Next((int)(startsAt - bookedAt).TotalMinutes));
        return random.Next(6) switch
        {
            0 => After(planned, Texts(planned, planned.Plan.ForNewAddress(at), at)),
            1 => After(
                planned,
                [Sample.Cancelled with { ConvocationId = id, CancelledAt = at }, Texts(planned, planned.Plan.ForCancellation(at), at)]),
            2 => After(
                planned,
                [
                    Sample.Missed with { ConvocationId = id, RecordedAt = startsAt.AddHours(1) },
                    Texts(planned, planned.Plan.ForAbsence(startsAt.AddHours(1)), startsAt.AddHours(1)),
                ]),
            3 => After(planned, [.. FollowReminderPlan.Decide(planned, new(Otherwise(random), bookedAt)).Facts.Cast<ConvocationEvent>()]),
            _ => planned,
        };
    }

    private static ReminderPlan Otherwise(Random random) =>
        new([new(random.Next(1, 4), 0), new(random.Next(4, 30), random.Next(30))], "spip-92-1");

    private static Convocation After(Convocation convocation, params ConvocationEvent[] facts) =>
        facts.Aggregate(convocation, Convocation.Evolve);

    private static ConvocationMessagesPlanned Texts(Convocation convocation, FactList<PlannedMessage> messages, DateTimeOffset at) =>
        Sample.Planned(at, messages) with { ConvocationId = convocation.Id, StartsAt = convocation.StartsAt };

    /// <summary>The clock ticks until the text has left, or is known not to.</summary>
    private static IFact? Sent(Convocation convocation, PlannedMessage message, Random random)
    {
        var down = random.Next(20) == 0 ? TimeSpan.FromHours(random.Next(1, 40)) : TimeSpan.Zero;

        for (var now = Ticked(message.DueAt + down); now < message.LatestAt.AddDays(3); now += Tick)
        {
            var decision = AttemptMessage.Decide(convocation, null, Person, new(
                MessageId: message.MessageId,
                AttemptId: Sample.AttemptId,
                Wording: "default-2",
                Segments: 2,
                MobileHash: "b6d1",
                MobileEnding: "78",
                Provider: SmsProvider.Twilio,
                At: now));

            if (decision.Facts is [var fact, ..])
            {
                return fact;
            }
        }

        throw new InvalidOperationException($"Nothing became of {message}.");
    }

    private static DateTimeOffset Ticked(DateTimeOffset instant) =>
        new((instant.UtcTicks + Tick.Ticks - 1) / Tick.Ticks * Tick.Ticks, TimeSpan.Zero);

    /// <summary>The days on which the clocks of the zone change.</summary>
    private static IEnumerable<DateOnly> ClockChanges(string zone) => Enumerable.Range(0, 365)
        .Select(days => new DateOnly(2027, 1, 1).AddDays(days))
        .Where(day => PlaceTime.At(day, TimeOnly.MinValue, zone).Offset != PlaceTime.At(day.AddDays(1), TimeOnly.MinValue, zone).Offset);
}
