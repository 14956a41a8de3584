using JasperFx.Events.Projections;
using Marten;
using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Projections.Access;

public static class AccessStorage
{
    public static StoreOptions AddAccess(this StoreOptions store)
    {
        store.Events.MapEventType<AgentRegistered>("agent_registered");
        store.Events.MapEventType<AgentContactChanged>("agent_contact_changed");
        store.Events.MapEventType<AgentCharterAccepted>("agent_charter_accepted");
        store.Events.MapEventType<AgentRoleChanged>("agent_role_changed");
        store.Events.MapEventType<AgentPosted>("agent_posted");
        store.Events.MapEventType<AgentHeadquartersChanged>("agent_headquarters_changed");
        store.Events.MapEventType<AgentSwitched>("agent_switched");
        store.Events.MapEventType<AgentImpersonated>("agent_impersonated");
        store.Events.MapEventType<AgentImpersonationEnded>("agent_impersonation_ended");
        store.Events.MapEventType<AgentDeactivated>("agent_deactivated");
        store.Events.MapEventType<AgentInvited>("agent_invited");
        store.Events.MapEventType<AgentUnlocked>("agent_unlocked");

        store.Projections.Add<AgentFold>(ProjectionLifecycle.Live);
        return store;
    }
}
