using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Notifications;
using MonSuiviJustice.Domain.Organisations;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Replies;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Access;

/// <summary>An agent who asks.</summary>
internal sealed record Asker(AgentRole Role, bool InCourt, ApiClient Client);

/// <summary>
/// Three services: a court, the SPIP that is linked to it, and a court that is linked to neither. Each has one of everything
/// that somebody may ask for, and nobody else follows its person. Alone on a database of its own.
/// </summary>
public sealed class RightsWorld : IAsyncLifetime
{
    private const string Court = "tj-900";
    private const string Spip = "spip-900";
    private const string Elsewhere = "tj-901";

    private readonly Dictionary<string, Belongings> _belongings = [];
    private readonly List<Asker> _askers = [];

    public ApiHost Api { get; } = new();

    internal IReadOnlyList<Asker> Askers => _askers;

    /// <summary>A service that nobody works for: what is asked about two services is asked about it too.</summary>
    internal static string Apart => "spip-902";

    internal Belongings Of(Asker asker, Whose whose) => _belongings[(whose, asker.InCourt) switch
    {
        (Whose.Own or Whose.Nobody, true) or (Whose.Linked, false) => Court,
        (Whose.Own or Whose.Nobody, false) or (Whose.Linked, true) => Spip,
        (_, _) => Elsewhere,
    }];

    public async ValueTask InitializeAsync()
    {
        await Api.InitializeAsync();
        var administrator = Api.AsAdministrator();
        (string Code, ServiceType Type)[] services =
        [
            (Court, ServiceType.Court),
            (Spip, ServiceType.Spip),
            (Elsewhere, ServiceType.Court),
            (Apart, ServiceType.Spip),
        ];

        foreach (var (code, type) in services)
        {
            using var created = await administrator.Post("/v1/services", new
            {
                code,
                type,
                label = code,
                departmentCode = "90",
                seatInsee = "90010",
                timeZone = "Europe/Paris",
            });
            created.EnsureSuccessStatusCode();
        }

        using var linked = await administrator.Send(HttpMethod.Put, $"/v1/services/{Spip}/links/{Court}");
        linked.EnsureSuccessStatusCode();

        foreach (var (code, type) in services.SkipLast(1))
        {
            _belongings.Add(code, await Furnish(code, type == ServiceType.Court));
        }

        await Api.AsyncViewsHaveCaughtUp();

        foreach (var it in _belongings.Values)
        {
            it.RecurringSlotId = (await administrator.Get<IdLine[]>($"/v1/agendas/{it.AgendaId}/recurring-slots"))[0].Id;
            it.MessageId = (await administrator.Get<MessageLine[]>($"/v1/convocations/{it.ConvocationId}/messages"))[0].MessageId;
        }

        foreach (var role in Enum.GetValues<AgentRole>())
        {
            foreach (var inCourt in WorksIn(role))
            {
                _askers.Add(new(role, inCourt, await Api.As(role, inCourt ? Court : Spip)));
            }
        }

        await Api.AsyncViewsHaveCaughtUp();
        await AuditorsSayWhy();
    }

    public ValueTask DisposeAsync() => Api.DisposeAsync();

    private static bool[] WorksIn(AgentRole role) => role switch
    {
        AgentRole.LocalAdministrator => [true, false],
        AgentRole.ProbationDirector or AgentRole.ProbationOfficer or AgentRole.Educator or AgentRole.Psychologist
            or AgentRole.Overseer or AgentRole.ProbationSecretary => [false],
        _ => [true],
    };

    private async Task AuditorsSayWhy()
    {
        foreach (var auditor in _askers.Where(it => it.Role == AgentRole.Auditor))
        {
            foreach (var it in _belongings.Values)
            {
                await auditor.Client.SaysWhy(it.ProbationerId);
            }
        }
    }

    private async Task<Belongings> Furnish(string code, bool isCourt)
    {
        var administrator = Api.AsAdministrator();
        var kind = isCourt ? ConvocationKind.HearingSap : ConvocationKind.HearingSpip;
        var it = new Belongings(code, isCourt ? AgentRole.SentenceClerk : AgentRole.ProbationOfficer, kind, Scenes.NextMonday);
        it.PlaceId = await administrator.Create($"/v1/services/{code}/places", new
        {
            label = "Accueil",
            street = "1 place du Palais",
            switchboardLine = "0100000000",
            kinds = new[] { kind },
        });
        it.AgendaId = await administrator.Create($"/v1/places/{it.PlaceId}/agendas", new { label = "Cabinet 1" });
        it.OtherAgendaId = await administrator.Create($"/v1/places/{it.PlaceId}/agendas", new { label = "Cabinet 2" });
        it.SlotId = await administrator.Create(
            $"/v1/agendas/{it.AgendaId}/slots", new { kind, date = it.Day, time = new TimeOnly(10, 0), capacity = 400 });
        it.OtherSlotId = await administrator.Create(
            $"/v1/agendas/{it.AgendaId}/slots", new { kind, date = it.Day, time = new TimeOnly(11, 0), capacity = 1 });
        it.AgentId = Guid.CreateVersion7();
        await administrator.Create("/v1/agents", new { agentId = it.AgentId, role = it.Role, serviceCode = code });
        it.ProbationerId = await Follows(code);
        it.ConvocationId = await Api.HasConvocation(it.SlotId, it.ProbationerId);
        it.FieldId = await administrator.Create(
            $"/v1/services/{code}/extra-fields",
            new { label = "Motif", type = ExtraFieldType.Text, scope = ExtraFieldScope.Later, kinds = new[] { kind } });
        using var opened = await administrator.Post($"/v1/agendas/{it.AgendaId}/recurring-slots", new
        {
            kind,
            weekdays = new[] { DayOfWeek.Tuesday },
            times = new[] { new TimeOnly(14, 0) },
        });
        opened.EnsureSuccessStatusCode();
        await Append(it);
        return it;
    }

    /// <summary>Somebody whom that service alone follows: registered as in the past, because today those linked follow too.</summary>
    private async Task<Guid> Follows(string code)
    {
        var id = Guid.CreateVersion7();
        await using var session = Api.Store.LightweightSession();
        session.Events.StartStream<Probationer>(id, new ProbationerRegistered(
            id, code, Reachability.Mobile, $"hash-{id}", "00", ApiHost.FirstAdministrator, ApiHost.Now));
        Api.Vault.Enter(session, id, new("RECHERCHE", "Sasha", Scenes.NewMobile(), new DateOnly(1990, 5, 17)));
        await session.SaveChangesAsync();
        return id;
    }

    /// <summary>What no door leads to, or only after days.</summary>
    private async Task Append(Belongings it)
    {
        it.OtherProbationerId = await Follows(it.ServiceCode);
        await using var session = Api.Store.LightweightSession();
        it.EscalationId = Escalation.IdOf(it.ConvocationId);
        session.Events.StartStream<Escalation>(it.EscalationId, new EscalationOpened(
            it.EscalationId, it.ConvocationId, it.ProbationerId, it.ServiceCode, Guid.CreateVersion7(), MessageRole.Summons,
            DeliveryFault.DeadNumber, "another", ApiHost.Now.AddYears(1), ApiHost.Now));
        it.ReplyId = Guid.CreateVersion7();
        session.Events.StartStream<Reply>(
            it.ReplyId,
            new ReplyReceived(it.ReplyId, it.ProbationerId, it.ServiceCode, ConvocationId: null, AwaitsAgent: true, ApiHost.Now));
        it.AskedId = Asks(it.OtherProbationerId, from: it.ServiceCode, to: Apart);
        it.AskingId = Asks(it.OtherProbationerId, from: Apart, to: it.ServiceCode);
        await session.SaveChangesAsync();

        Guid Asks(Guid person, string from, string to)
        {
            var requested = new DivestmentRequested(
                Guid.CreateVersion7(), person, to, DivestmentReason.Duplicate, [to], AddedAtOnce: [],
                [new(from, DivestmentAnswer.Pending)], "Europe/Paris", ApiHost.FirstAdministrator, ApiHost.Now);
            session.Events.StartStream<Divestment>(requested.DivestmentId, requested);
            return requested.DivestmentId;
        }
    }

    private sealed record IdLine(Guid Id);
}

/// <summary>One of everything, of one service.</summary>
internal sealed record Belongings(string ServiceCode, AgentRole Role, ConvocationKind Kind, DateOnly Day)
{
    public Guid PlaceId { get; set; }

    public Guid AgendaId { get; set; }

    public Guid OtherAgendaId { get; set; }

    public Guid SlotId { get; set; }

    public Guid OtherSlotId { get; set; }

    public Guid RecurringSlotId { get; set; }

    public Guid AgentId { get; set; }

    public Guid ProbationerId { get; set; }

    /// <summary>Whose file is reserved.</summary>
    public Guid OtherProbationerId { get; set; }

    public Guid ConvocationId { get; set; }

    public Guid MessageId { get; set; }

    public Guid FieldId { get; set; }

    public Guid EscalationId { get; set; }

    public Guid ReplyId { get; set; }

    /// <summary>A divestment that this service is asked for.</summary>
    public Guid AskedId { get; set; }

    /// <summary>A divestment that this service asks for.</summary>
    public Guid AskingId { get; set; }
}
