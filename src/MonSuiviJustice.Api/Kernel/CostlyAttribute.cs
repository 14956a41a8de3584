namespace MonSuiviJustice.Api.Kernel;

/// <summary>Shows many people at once: asked for less often than the rest, so that nobody copies a directory.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CostlyAttribute : Attribute;
