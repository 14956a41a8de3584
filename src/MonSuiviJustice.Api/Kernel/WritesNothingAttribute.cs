namespace MonSuiviJustice.Api.Kernel;

/// <summary>A question that is too long for a query string: it is sent as a body, under no key, and writes nothing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WritesNothingAttribute : Attribute;
