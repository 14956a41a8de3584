namespace MonSuiviJustice.Domain.Convocations;

/// <summary>The time that one convocation takes from its person and from its agenda.</summary>
public sealed record HeldTime(
    Guid ConvocationId,
    Guid ProbationerId,
    Guid AgendaId,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt)
{
    /// <summary>Do they share any instant? One that starts when the other ends does not.</summary>
    public bool Meets(HeldTime other) => StartsAt < other.EndsAt && other.StartsAt < EndsAt;
}

/// <summary>What two convocations at one time have in common.</summary>
public enum Overlap
{
    Person = 1,
    Agenda = 2,
}
