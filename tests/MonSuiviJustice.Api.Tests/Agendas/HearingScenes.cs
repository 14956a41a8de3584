using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;

namespace MonSuiviJustice.Api.Tests.Agendas;

/// <summary>A place of a service, and one agenda there.</summary>
internal sealed record Cabinet(Guid Place, Guid Agenda);

/// <summary>What stands ready in a court and its SPIP for people who leave the court room.</summary>
internal static class HearingScenes
{
    public static async Task<Cabinet> HasCabinet(
        this ApiHost api,
        string service,
        ConvocationKind kind,
        string label = "Cabinet 1")
    {
        var client = api.AsAdministrator();
        var place = await client.Create($"/v1/services/{service}/places", new
        {
            label = $"Lieu {label}",
            street = "1 place du Palais",
            switchboardLine = "0100000000",
            kinds = new[] { kind },
        });
        return new(place, await client.Create($"/v1/places/{place}/agendas", new { label }));
    }

    public static Task<Guid> HasSeats(
        this ApiHost api,
        Cabinet cabinet,
        ConvocationKind kind,
        TimeOnly time,
        int capacity = 1,
        DateOnly? date = null) => api.AsAdministrator().Create($"/v1/agendas/{cabinet.Agenda}/slots", new
        {
            kind,
            date = date ?? Scenes.NextMonday,
            time,
            capacity,
        });

    /// <summary>Booked by the enforcement office of the court, with the number of the case or without.</summary>
    public static async Task<Guid> HasHearing(
        this ApiHost api,
        Jurisdiction jurisdiction,
        Guid slot,
        string? prosecutorNumber = null,
        params object[] extraFields)
    {
        var person = await api.HasFollowed(jurisdiction);
        var office = await api.As(AgentRole.EnforcementOffice, jurisdiction.Court);
        return await office.Create("/v1/convocations", new
        {
            slotId = slot,
            probationerId = person,
            telling = "RemindOnly",
            prosecutorNumber,
            extraFields,
        });
    }
}
