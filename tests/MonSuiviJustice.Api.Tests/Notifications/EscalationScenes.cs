using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Notifications;

namespace MonSuiviJustice.Api.Tests.Notifications;

internal static class EscalationScenes
{
    /// <summary>As a provider leaves it that could not deliver a text: the local one delivers them all.</summary>
    public static async Task HasEscalation(this ApiHost api)
    {
        var person = await api.HasProbationer();
        var convocation = await api.HasConvocation(person: person);
        await using var session = api.Store.LightweightSession();
        session.Events.StartStream<Escalation>(
            Escalation.IdOf(convocation),
            new EscalationOpened(
                Escalation.IdOf(convocation), convocation, person, Scenes.Spip, Guid.CreateVersion7(), MessageRole.Summons,
                DeliveryFault.DeadNumber, "another", ApiHost.Now.AddYears(10), ApiHost.Now));
        await session.SaveChangesAsync();
    }
}
