using JasperFx.Events.Projections;
using Marten;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Projections.Organisations;

public static class OrganisationsStorage
{
    public static StoreOptions AddOrganisations(this StoreOptions store)
    {
        store.Events.MapEventType<ServiceRegistered>("service_registered");
        store.Events.MapEventType<ServiceRevised>("service_revised");
        store.Events.MapEventType<ServiceAntennasListed>("service_antennas_listed");
        store.Events.MapEventType<ServiceCorrected>("service_corrected");
        store.Events.MapEventType<ServiceLinked>("service_linked");
        store.Events.MapEventType<ServiceUnlinked>("service_unlinked");
        store.Events.MapEventType<ServiceHeadquartersChanged>("service_headquarters_changed");
        store.Events.MapEventType<ServiceCrossJurisdictionChanged>("service_cross_jurisdiction_changed");
        store.Events.MapEventType<ServiceAntiTerrorismChanged>("service_anti_terrorism_changed");
        store.Events.MapEventType<ServiceAttachmentAsked>("service_attachment_asked");
        store.Events.MapEventType<ServiceAttachmentCompleted>("service_attachment_completed");
        store.Events.MapEventType<ServiceDescribed>("service_described");
        store.Events.MapEventType<ServiceArchived>("service_archived");
        store.Events.MapEventType<PlaceOpened>("place_opened");
        store.Events.MapEventType<PlaceRenamed>("place_renamed");
        store.Events.MapEventType<PlaceRevised>("place_revised");
        store.Events.MapEventType<PlaceMovePlanned>("place_move_planned");
        store.Events.MapEventType<PlaceMoved>("place_moved");
        store.Events.MapEventType<PlaceArchived>("place_archived");
        store.Events.MapEventType<CompetenceMapImported>("competence_map_imported");
        store.Events.MapEventType<CommuneCorrected>("commune_corrected");
        store.Events.MapEventType<CommuneCorrectionWithdrawn>("commune_correction_withdrawn");

        store.Projections.Add<ServiceFold>(ProjectionLifecycle.Live);
        store.Projections.Add<PlaceFold>(ProjectionLifecycle.Live);
        store.Projections.Add<CommuneFold>(ProjectionLifecycle.Live);

        // Kept, because an import has to find the current map of each department among the streams of its imports.
        store.Projections.Add<CompetenceMapFold>(ProjectionLifecycle.Inline);
        return store;
    }
}
