namespace MonSuiviJustice.Domain.Kernel;

/// <summary>One part of a request of many, and why it stands in the way of the rest.</summary>
/// <param name="List">The list of the request that it stands in, such as <c>dates</c>.</param>
/// <param name="Index">Its place there, from 0.</param>
public sealed record RefusedPart(string List, int Index, Refusal Because);
