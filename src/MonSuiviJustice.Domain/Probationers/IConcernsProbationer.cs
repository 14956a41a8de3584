using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Probationers;

/// <summary>A fact about one person. It belongs to the case history of that person.</summary>
public interface IConcernsProbationer : IFact
{
    Guid ProbationerId { get; }
}
