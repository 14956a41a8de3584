using JasperFx.Events.Projections;
using Marten;
using MonSuiviJustice.Domain.Probationers;

namespace MonSuiviJustice.Projections.Probationers;

public static class ProbationersStorage
{
    public static StoreOptions AddProbationers(this StoreOptions store)
    {
        store.Events.MapEventType<ProbationerRegistered>("probationer_registered");
        store.Events.MapEventType<ProbationerMobileChanged>("probationer_mobile_changed");
        store.Events.MapEventType<ProbationerIdentityChanged>("probationer_identity_changed");
        store.Events.MapEventType<ProbationerFollowingChanged>("probationer_following_changed");
        store.Events.MapEventType<ProbationerJapatMarked>("probationer_japat_marked");
        store.Events.MapEventType<ProbationerJapatUnmarked>("probationer_japat_unmarked");
        store.Events.MapEventType<ProbationerMobileFaulted>("probationer_mobile_faulted");
        store.Events.MapEventType<ProbationerOptedOut>("probationer_opted_out");
        store.Events.MapEventType<ProbationerOptOutWithdrawn>("probationer_opt_out_withdrawn");
        store.Events.MapEventType<ProbationerReferentAssigned>("probationer_referent_assigned");
        store.Events.MapEventType<ProbationerArchived>("probationer_archived");
        store.Events.MapEventType<ProbationerUnarchived>("probationer_unarchived");
        store.Events.MapEventType<ProbationerErased>("probationer_erased");
        store.Events.MapEventType<ProbationerMerged>("probationer_merged");
        store.Events.MapEventType<ProbationerJoined>("probationer_joined");
        store.Events.MapEventType<ProbationerUnmerged>("probationer_unmerged");
        store.Events.MapEventType<ProbationerParted>("probationer_parted");
        store.Events.MapEventType<ProbationerReferentReleased>("probationer_referent_released");
        store.Events.MapEventType<ProbationerHeld>("probationer_held");
        store.Events.MapEventType<ProbationerHoldEnded>("probationer_hold_ended");
        store.Events.MapEventType<ProbationerDivestmentOpened>("probationer_divestment_opened");
        store.Events.MapEventType<ProbationerDivestmentClosed>("probationer_divestment_closed");
        store.Events.MapEventType<ProbationerToldApart>("probationer_told_apart");

        store.Projections.Add<ProbationerFold>(ProjectionLifecycle.Live);
        store.Projections.Add<ProbationerCardView>(ProjectionLifecycle.Live);
        return store;
    }
}
