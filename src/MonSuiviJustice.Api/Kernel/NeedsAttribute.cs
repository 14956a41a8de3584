using MonSuiviJustice.Domain.Access;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>The right that an endpoint asks for. A House test fails for an endpoint without one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsAttribute(Right right) : Attribute
{
    public Right Right { get; } = right;
}
