namespace MonSuiviJustice.Api.Kernel;

/// <summary>The endpoint also gives the refusals of another command than that of its name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AlsoDecidesAttribute(string command) : Attribute
{
    public string Command { get; } = command;
}
