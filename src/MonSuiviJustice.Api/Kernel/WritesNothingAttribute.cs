namespace MonSuiviJustice.Api.Kernel;

/// <summary>
/// It writes no fact and takes no key: a question that is too long for a query string and is sent as a body, or the end of
/// sessions, which may end twice.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class WritesNothingAttribute : Attribute;
