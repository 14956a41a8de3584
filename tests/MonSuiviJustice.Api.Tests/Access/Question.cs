using System.Globalization;
using System.Text.Json.Nodes;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Api.Tests.Access;

/// <summary>
/// What a client sends to a route about the belongings of one service: the path filled with their ids, and the body that the
/// documentation shows, with their ids in the place of its own.
/// </summary>
/// <param name="described">The OpenAPI document.</param>
internal sealed class Question(JsonObject described)
{
    /// <summary>What a path does not say.</summary>
    private static readonly Dictionary<string, Func<Belongings, string>> Queries = new()
    {
        ["GET /v1/agents"] = _ => "limit=100",
        ["GET /v1/agents/csv"] = it => $"service={it.ServiceCode}",
        ["GET /v1/attendance-rates"] = it => $"service={it.ServiceCode}",
        ["GET /v1/convocations"] = _ => "limit=100",
        ["GET /v1/convocations/page"] = it => $"service={it.ServiceCode}",
        ["GET /v1/deliveries"] = it => $"service={it.ServiceCode}",
        ["GET /v1/delivery-rates"] = it => $"service={it.ServiceCode}",
        ["GET /v1/free-slots"] = it => $"kind={it.Kind}&service={it.ServiceCode}",
        ["GET /v1/hearing-tables"] = it => $"kind={it.Kind}&service={it.ServiceCode}",
        ["GET /v1/hearing-tables/csv"] = it => $"kind={it.Kind}&service={it.ServiceCode}",
        ["GET /v1/hearing-tables/page"] = it => $"kind={it.Kind}&service={it.ServiceCode}",
        ["GET /v1/misrouted-numbers"] = _ => "provider=Twilio&from=2031-03-01T00:00:00Z",
        ["GET /v1/places/{placeId}/messages"] = it => $"day={Day(it)}",
        ["GET /v1/reconciliations/{day}"] = it => $"service={it.ServiceCode}",
    };

    /// <summary>Bodies that the documentation cannot know.</summary>
    private static readonly Dictionary<string, Func<Belongings, object>> Bodies = new()
    {
        ["PUT /v1/dev/clock"] = _ => new { now = ApiHost.Now },
        ["POST /v1/probationer-searches"] = _ => new { text = "recherche", limit = 50, reason = "Contrôle annuel." },
        ["POST /v1/agendas/{agendaId}/recurring-slot-endings"] = _ => new { weekday = DayOfWeek.Sunday },
        ["POST /v1/agendas/{agendaId}/slot-closings"] = it => new { slotIds = new[] { it.OtherSlotId } },
        ["POST /v1/convocation-pairs"] = it => new
        {
            probationerId = it.ProbationerId,
            slotIds = new[] { it.SlotId, it.OtherSlotId },
            telling = "RemindOnly",
        },
        ["POST /v1/convocations/{convocationId}/correction"] = _ => new { to = "Honoured" },
        ["POST /v1/probationers/{probationerId}/break-glass"] = _ => new { reason = "Contrôle annuel." },
        ["POST /v1/probationers/{probationerId}/merging-preview"] = it => new { into = it.OtherProbationerId },
        ["PUT /v1/probationers/{probationerId}/referent"] = _ => new { },
        ["PUT /v1/services/{serviceCode}/description"] = _ => new { },
        ["PUT /v1/agents/{agentId}/headquarters"] = it => new { headquartersCode = it.ServiceCode },
        ["PUT /v1/agents/{agentId}/service"] = it => new { serviceCode = it.ServiceCode },
        ["POST /v1/agents"] = it => new { agentId = Guid.CreateVersion7(), role = it.Role, serviceCode = it.ServiceCode },
        ["POST /v1/divestments"] = it => new
        {
            probationerId = it.ProbationerId,
            reason = "Duplicate",
            requestingServiceCode = it.ServiceCode,
        },
    };

    public async Task<HttpResponseMessage> Ask(ApiClient client, ExpectedRoute route, Belongings about, bool wholeCountry)
    {
        var (method, template) = route.Route.Split(' ') is [var first, var second] ? (first, second) : ("", "");
        var query = route.Route == "GET /v1/probationers"
            ? $"limit=100&view={(wholeCountry ? "country" : "service")}"
            : Queries.GetValueOrDefault(route.Route)?.Invoke(about);
        var path = string.Join('/', template.Split('/').Select(part => part.StartsWith('{') ? Value(route, part[1..^1], about) : part));
        return await client.Send(
            new(method), query is null ? path : $"{path}?{query}", method == "GET" ? null : BodyOf(route.Route, method, template, about));
    }

    /// <summary>The id that a list shows where the belongings of that service are in it.</summary>
    public static string Shown(string rows, Belongings it) => $"{rows switch
    {
        "agent" => it.AgentId,
        "convocation" => it.ConvocationId,
        "divestment" => it.AskedId,
        "person" => it.ProbationerId,
        _ => throw new InvalidOperationException($"Nobody has a {rows}."),
    }}";

    private object? BodyOf(string route, string method, string template, Belongings about)
    {
        if (Bodies.TryGetValue(route, out var own))
        {
            return own(about);
        }

        var example = described["paths"]?[template]?[method.ToLowerInvariant()]?["requestBody"]?["content"]?["application/json"]?["example"];
        return example is null ? null : About(example.DeepClone(), about);
    }

    private static JsonNode About(JsonNode body, Belongings about)
    {
        foreach (var (member, value) in body is JsonObject record ? record.ToArray() : [])
        {
            body[member] = member switch
            {
                "probationerId" or "slotId" or "agendaId" or "placeId" or "agentId" or "convocationId" => IdOf(member, about).ToString(),
                "into" => about.OtherAgendaId.ToString(),
                "slotIds" => new JsonArray($"{about.SlotId}", $"{about.OtherAgendaId}"),
                "probationerIds" => new JsonArray($"{about.ProbationerId}"),
                "serviceCode" => about.ServiceCode,
                "date" or "day" or "from" or "first" or "to" when value is JsonValue => Day(about),
                "kind" => $"{about.Kind}",
                "kinds" => new JsonArray($"{about.Kind}"),
                _ when value is JsonObject or JsonArray => value is JsonArray list
                    ? new JsonArray([.. list.Select(one => one is JsonObject ? About(one.DeepClone(), about) : one?.DeepClone())])
                    : About(value.DeepClone(), about),
                _ => value?.DeepClone(),
            };
        }

        return body;
    }

    private static string Value(ExpectedRoute route, string name, Belongings it) => name switch
    {
        "date" or "day" => Day(it),
        "divestmentId" => $"{(route.Line == "divestment-create" ? it.AskingId : it.AskedId)}",
        "holdId" => $"{Guid.Empty}",
        "insee" => "90010",
        "kind" => $"{it.Kind}",
        "language" => "English",
        "otherCode" => RightsWorld.Apart,
        "role" => "Summons",
        "scope" or "serviceCode" => it.ServiceCode,
        "version" => $"{Charter.Version}",
        _ => $"{IdOf(name, it)}",
    };

    private static Guid IdOf(string name, Belongings it) => name switch
    {
        "agendaId" => it.AgendaId,
        "agentId" => it.AgentId,
        "convocationId" => it.ConvocationId,
        "escalationId" => it.EscalationId,
        "fieldId" => it.FieldId,
        "messageId" => it.MessageId,
        "placeId" => it.PlaceId,
        "probationerId" => it.ProbationerId,
        "recurringSlotId" => it.RecurringSlotId,
        "replyId" => it.ReplyId,
        "slotId" => it.SlotId,
        _ => throw new InvalidOperationException($"Nobody has a {name}."),
    };

    private static string Day(Belongings it) => it.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
