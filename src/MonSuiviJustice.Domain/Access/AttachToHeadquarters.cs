using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Access;

/// <summary>
/// An agent of a SPIP works for all of its antennas (predecessor: <c>app/dashboards/user_dashboard.rb</c>, headquarter).
/// </summary>
/// <param name="Headquarters">Null: for those of one service again.</param>
public sealed record AttachToHeadquarters(Service? Headquarters, Guid By, DateTimeOffset At)
{
    public static readonly Refusal NoHeadquarters = new(
        "agent.no-headquarters",
        "Un siège est un SPIP qui n'est pas lui-même une antenne, et seuls des agents de SPIP y sont rattachés.");

    public static Decision Decide(Agent agent, AttachToHeadquarters command) => agent switch
    {
        { IsActive: false } => DeactivateAgent.Gone,
        _ when agent.HeadquartersCode == command.Headquarters?.Code => Decision.NothingToDo,
        _ when command.Headquarters is { } it && !(MayBe(it) && RoleTable.Fits(agent.Role, ServiceType.Spip)) => NoHeadquarters,
        _ => Decision.Accept(new AgentHeadquartersChanged(agent.Id, command.Headquarters?.Code, command.By, command.At)),
    };

    private static bool MayBe(Service service) =>
        service is { Type: ServiceType.Spip, HeadquartersCode: null, IsArchived: false };
}
