using Marten;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Projections.Organisations;

namespace MonSuiviJustice.Api.Notifications;

/// <summary>Whose templates and plans are asked for: a service's, or those of the whole country.</summary>
internal static class MessageScope
{
    private static readonly string Places =
        $"""
         select label, street, switchboard_line, mailbox, main_contact, preparation_link from {PlaceTable.Rows}
         where not archived and $1 = any(kinds) and ($2 = '{TemplateSet.National}' or service_code = $2)
         """;

    /// <summary>An enum in a route reads any number.</summary>
    public static async Task<bool> IsKnown(
        IQuerySession session,
        string scope,
        ConvocationKind kind,
        MessageRole role,
        CancellationToken cancellation) =>
        Enum.IsDefined(kind) && Enum.IsDefined(role) && await IsKnown(session, scope, cancellation);

    public static async Task<bool> IsKnown(IQuerySession session, string scope, CancellationToken cancellation) =>
        scope == TemplateSet.National
        || await session.Rows(
            $"select 1 from {ServiceTable.Rows} where service_code = $1",
            [scope],
            row => row.GetInt32(0),
            cancellation) is not [];

    /// <summary>Where texts of these templates are sent from.</summary>
    public static Task<IReadOnlyList<PlaceDetails>> PlacesOf(
        IQuerySession session,
        string scope,
        ConvocationKind kind,
        CancellationToken cancellation) => session.Rows(
            Places,
            [kind.ToString(), scope],
            row => new PlaceDetails(
                Label: row.GetString(0),
                Street: row.GetString(1),
                SwitchboardLine: row.Text(2),
                Mailbox: row.Text(3),
                MainContact: row.Name<ContactMethod>(4),
                PreparationLink: row.Text(5),
                Kinds: [kind]),
            cancellation);

    public static async Task<TemplateSet> SetOf(IQuerySession session, string scope, CancellationToken cancellation) =>
        await session.Events.AggregateStreamAsync<TemplateSet>(TemplateSet.IdOf(scope), token: cancellation)
        ?? TemplateSet.Empty(scope);

    /// <summary>What holds in a scope, the texts of its own and those above.</summary>
    public static async Task<Texts> TextsOf(IQuerySession session, string scope, CancellationToken cancellation) => new(
        National: await SetOf(session, TemplateSet.National, cancellation),
        Service: scope == TemplateSet.National ? TemplateSet.Empty(scope) : await SetOf(session, scope, cancellation),
        Catalogue: await CatalogueOf(session, cancellation));

    public static async Task<PhraseCatalogue> CatalogueOf(IQuerySession session, CancellationToken cancellation) =>
        await session.Events.AggregateStreamAsync<PhraseCatalogue>(PhraseCatalogue.Only, token: cancellation)
        ?? PhraseCatalogue.Empty;

    /// <summary>The plans that hold in a scope, its own and those above.</summary>
    public static async Task<ReminderPlans> PlansOf(IQuerySession session, string scope, CancellationToken cancellation) => new(
        National: await PlanSetOf(session, TemplateSet.National, cancellation),
        Service: scope == TemplateSet.National
            ? ReminderPlanSet.Empty(scope)
            : await PlanSetOf(session, scope, cancellation));

    public static async Task<ReminderPlanSet> PlanSetOf(
        IQuerySession session,
        string scope,
        CancellationToken cancellation) =>
        await session.Events.AggregateStreamAsync<ReminderPlanSet>(ReminderPlanSet.IdOf(scope), token: cancellation)
        ?? ReminderPlanSet.Empty(scope);
}
