using JasperFx.Events.Projections;
using Marten;
using MonSuiviJustice.Domain.Divestments;

namespace MonSuiviJustice.Projections.Divestments;

public static class DivestmentsStorage
{
    public static StoreOptions AddDivestments(this StoreOptions store)
    {
        store.Events.MapEventType<DivestmentRequested>("divestment_requested");
        store.Events.MapEventType<DivestmentAnswered>("divestment_answered");
        store.Events.MapEventType<DivestmentChased>("divestment_chased");
        store.Events.MapEventType<DivestmentEscalated>("divestment_escalated");
        store.Events.MapEventType<DivestmentAccepted>("divestment_accepted");
        store.Events.MapEventType<DivestmentWithdrawn>("divestment_withdrawn");
        store.Events.MapEventType<DivestmentLapsed>("divestment_lapsed");

        store.Projections.Add<DivestmentFold>(ProjectionLifecycle.Live);
        store.Projections.Add<DivestmentSheetView>(ProjectionLifecycle.Live);
        return store;
    }
}
