using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Agendas;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Api.Tests.Kernel;

/// <summary>
/// What started before the spec does. No door leads there, because nothing is booked in the past, and moving the clock
/// would move it under every other spec: the decisions are taken a month ago, and their facts appended.
/// </summary>
internal static class PastScenes
{
    public static readonly DateTimeOffset LastFriday = new(2031, 2, 28, 10, 0, 0, TimeSpan.FromHours(1));

    private static readonly DateTimeOffset AMonthAgo = LastFriday.AddDays(-30);

    private static readonly Agent Agent = new(ApiHost.FirstAdministrator, AgentRole.CentralAdministrator, "national");

    /// <summary>Convocations of one slot, before the first morning of the specs, without an outcome.</summary>
    public static async Task<Guid[]> HadConvocations(this ApiHost api, Guid agendaId, Guid personId, int count = 1)
    {
        await using var session = api.Store.LightweightSession();
        var agenda = await session.Events.AggregateStreamAsync<Agenda>(agendaId);
        var person = await session.Events.AggregateStreamAsync<Probationer>(personId);
        var slotId = Guid.CreateVersion7();
        var opened = new SlotOpened(
            slotId, agendaId, agenda?.PlaceId ?? default, agenda?.ServiceCode ?? "", ConvocationKind.SpipFollowUp,
            LastFriday, "Europe/Paris", Minutes: 30, Capacity: count, Agent.Id, AMonthAgo);
        var slot = Slot.Evolve(null, opened);
        session.Events.StartStream<Slot>(slotId, opened);
        var convocations = new List<Guid>();

        while (convocations.Count < count && person is not null)
        {
            var convocationId = Guid.CreateVersion7();
            var facts = BookConvocation.Decide(
                null, slot, person, null, SameTime.Nothing, new(convocationId, Telling.RemindOnly, false, Agent, AMonthAgo)).Facts;
            slot = facts.OfType<SlotEvent>().Aggregate(slot, Slot.Evolve);
            session.Events.Append(slotId, facts.OfType<SlotEvent>());
            session.Events.StartStream<Convocation>(convocationId, facts.OfType<ConvocationEvent>());
            convocations.Add(convocationId);
        }

        await session.SaveChangesAsync();
        return [.. convocations];
    }

    /// <summary>The person came.</summary>
    public static Task CameTo(this ApiHost api, Guid convocationId) =>
        api.Change($"/v1/convocations/{convocationId}/attendance", new { arrival = Arrival.OnTime });

    /// <summary>The person did not come, and is told nothing.</summary>
    public static Task Missed(this ApiHost api, Guid convocationId) =>
        api.Change($"/v1/convocations/{convocationId}/absence", new { tellPerson = false });

    public static Task Excused(this ApiHost api, Guid convocationId) =>
        api.Change($"/v1/convocations/{convocationId}/excuse", new { excuse = ExcuseKind.Health });

    /// <summary>The first change of a convocation since it was booked.</summary>
    public static async Task Change(this ApiHost api, string url, object body)
    {
        using var answer = await api.AsAdministrator().Post(url, body, ifMatch: "\"1\"");
        answer.EnsureSuccessStatusCode();
    }
}
