using System.Runtime.CompilerServices;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>Where the sources of these tests stand.</summary>
internal static class Checkout
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here()) ?? "", "..", "..", ".."));

    private static string Here([CallerFilePath] string file = "") => file;
}
