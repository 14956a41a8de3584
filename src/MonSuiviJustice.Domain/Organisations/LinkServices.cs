using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Organisations;

/// <summary>Predecessor: <c>app/models/spips_tj.rb</c>.</summary>
public sealed record LinkServices(Guid AgentId, DateTimeOffset At)
{
    public static readonly Refusal SameType = new(
        "service.same-type",
        "Un tribunal ne se lie qu'à des SPIP, et un SPIP qu'à des tribunaux.");

    public static Decision Decide(Service one, Service other, LinkServices command) => (one, other) switch
    {
        _ when one.Type == other.Type => SameType,
        _ when one.IsArchived || other.IsArchived => Service.Archived,
        _ => Decision.Accept(
        [
            .. command.FactsOf(one, [other.Code]),
            .. command.FactsOf(other, [one.Code]),
        ]),
    };

    /// <summary>What an import tells one side: not what somebody unlinked since.</summary>
    public IEnumerable<ServiceLinked> Derived(Service service, IEnumerable<string> codes) =>
        FactsOf(service, codes.Where(code => !service.Severed.Contains(code)));

    private IEnumerable<ServiceLinked> FactsOf(Service service, IEnumerable<string> codes) => codes
        .Where(code => !service.Links.Contains(code))
        .Select(code => new ServiceLinked(service.Code, code, LinkedBy: AgentId, LinkedAt: At));
}
