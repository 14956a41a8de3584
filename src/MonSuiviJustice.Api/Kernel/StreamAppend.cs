using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>What one request appends to one stream.</summary>
/// <param name="Starts">The type of the stream when it starts with these facts; null when it exists.</param>
/// <param name="Version">The version that was decided on; null when the stream starts here or was not looked at.</param>
internal sealed record StreamAppend(Guid StreamId, Type? Starts, long? Version, IReadOnlyList<IFact> Facts);
