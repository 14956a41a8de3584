using System.Data.Common;
using Marten;
using Microsoft.AspNetCore.Mvc;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Projections.Agendas;
using MonSuiviJustice.Projections.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Agendas;

/// <param name="Complete">Nothing that is required is missing.</param>
public sealed record ServiceOpening(string ServiceCode, bool Complete, IReadOnlyList<OpeningItem> Items);

/// <param name="Required">Nobody can be booked without it.</param>
/// <param name="Why">In French: what is missing and what for, or what stands in its place.</param>
public sealed record OpeningItem(string Item, bool Done, bool Required, string Why);

public static class GetServiceOpeningEndpoint
{
    private static readonly string Counts =
        $"""
         select
             (select count(*)::int from {PlaceTable.Rows} p where p.service_code = s.service_code and not p.archived),
             (select count(*)::int from {PlaceTable.Rows} p where p.service_code = s.service_code and not p.archived
                 and not exists (select 1 from {AgendaTable.Rows} a where a.place_id = p.place_id and not a.archived)),
             (select count(*)::int from {RecurringSlotTable.Rows} r join {AgendaTable.Rows} a using (agenda_id)
                 where r.service_code = s.service_code and not r.ended and not a.archived),
             (select count(*)::int from {PlaceTable.Rows} p where p.service_code = s.service_code and not p.archived
                 and p.preparation_link is null),
             (select count(*)::int from {ServiceLinkTable.Rows} l where l.service_code = s.service_code)
         from {ServiceTable.Rows} s where s.service_code = $1
         """;

    /// <summary>What the opening of a service still lacks, and why.</summary>
    [WolverineGet("/v1/services/{serviceCode}/opening"), Needs(Right.ReadDirectory)]
    [ProducesResponseType<ServiceOpening>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string serviceCode, IQuerySession session, HttpContext http)
    {
        var found = await session.Rows(Counts, [serviceCode], ItemsOf, http.RequestAborted);

        return found is [var items]
            ? Results.Ok(new ServiceOpening(serviceCode, items.All(item => item.Done || !item.Required), items))
            : Problem.NotFound;
    }

    private static OpeningItem[] ItemsOf(DbDataReader row)
    {
        var (places, withoutAgenda, recurring) = (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2));
        var (withoutLink, links) = (row.GetInt32(3), row.GetInt32(4));

        return
        [
            new("places", places > 0, Required: true, places > 0
                ? "Le service a au moins un lieu."
                : "Aucun lieu n'est ouvert : personne ne peut y être convoqué."),
            new("agendas", places > 0 && withoutAgenda == 0, Required: true, places > 0 && withoutAgenda == 0
                ? "Chaque lieu a un agenda."
                : "Un lieu au moins n'a pas d'agenda : aucune convocation ne peut y être posée."),
            new("recurringSlots", recurring > 0, Required: true, recurring > 0
                ? "Des créneaux récurrents ouvrent l'agenda sur six mois."
                : "Aucun créneau récurrent : les sorties d'audience ne trouvent pas de créneau."),
            new("preparationLinks", places > 0 && withoutLink == 0, Required: false, withoutLink == 0
                ? "Chaque lieu dit comment préparer sa venue."
                : "Un lieu au moins n'a pas de lien d'information : les personnes viennent sans savoir quoi apporter."),
            new("links", links > 0, Required: false, links > 0
                ? "Le service est lié à ceux avec lesquels il travaille."
                : "Aucun service lié : rien ne peut être posé de l'un chez l'autre."),
            new("texts", Done: true, Required: true, "Les textes nationaux par défaut s'appliquent ; un service n'a pas encore les siens."),
        ];
    }
}
