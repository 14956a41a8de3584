namespace MonSuiviJustice.Domain.Kernel;

/// <summary>A documented reason to say no.</summary>
/// <param name="Code"><c>context.kebab-reason</c>, public API.</param>
/// <param name="Message">What the agent reads, in French; free to change.</param>
public sealed record Refusal(string Code, string Message);
