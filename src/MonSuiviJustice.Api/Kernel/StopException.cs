using System.Diagnostics.CodeAnalysis;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>Ends a write before its decision: the answer is known. Never leaves <see cref="FactWriter"/>.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It carries an answer and nothing else.")]
[SuppressMessage("Design", "CA1064", Justification = "It never leaves the kernel.")]
internal sealed class StopException(IResult answer) : Exception
{
    public IResult Answer { get; } = answer;
}
