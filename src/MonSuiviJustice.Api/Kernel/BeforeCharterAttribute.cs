namespace MonSuiviJustice.Api.Kernel;

/// <summary>Open to agents who have not accepted the security charter: what they need to read and accept it, and nothing else.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BeforeCharterAttribute : Attribute;
