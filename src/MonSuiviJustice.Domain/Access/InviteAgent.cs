using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;

namespace MonSuiviJustice.Domain.Access;

/// <summary>
/// Somebody is let in: an agent who is not registered yet is, and may choose a password by a link (predecessor:
/// <c>invitations_controller.rb</c>).
/// </summary>
/// <param name="ServiceType">Of the service; null when it is none of the directory.</param>
/// <param name="IsHandedOver">The link is given by hand, not by e-mail.</param>
public sealed record InviteAgent(
    Guid AgentId,
    AgentRole Role,
    string ServiceCode,
    ServiceType? ServiceType,
    bool IsHandedOver,
    Agent InvitedBy,
    DateTimeOffset At)
{
    public static readonly Refusal Elsewhere = new(
        "agent.elsewhere",
        "Cette adresse est celle d'un agent d'un autre service : proposez-lui une affectation dans le vôtre.");

    public static readonly Refusal Itself = new("agent.invites-itself", "Personne ne s'invite soi-même : demandez un nouveau mot de passe.");

    public static Decision Decide(Agent? agent, InviteAgent command) => agent switch
    {
        null => Registered(command).And(Decision.Accept(Invited(command))),
        { IsActive: false } => DeactivateAgent.Gone,
        _ when agent.ServiceCode != command.ServiceCode => Elsewhere,
        _ when agent.Id == command.InvitedBy.Id => Itself,
        _ when !RoleTable.Commands(command.InvitedBy.Role, agent.Role) => ChangeRole.Above,
        _ => Decision.Accept(Invited(command)),
    };

    private static Decision Registered(InviteAgent command) => RoleTable.Fits(command.Role, command.ServiceType)
        ? RegisterAgent.Decide(
            agent: null,
            new(command.AgentId, command.Role, command.ServiceCode, command.ServiceType, command.InvitedBy, command.At))
        : ChangeRole.Misfit;

    private static AgentInvited Invited(InviteAgent command) =>
        new(command.AgentId, command.IsHandedOver, command.InvitedBy.Id, command.At);
}
