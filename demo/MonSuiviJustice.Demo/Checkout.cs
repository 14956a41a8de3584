namespace MonSuiviJustice.Demo;

/// <summary>Where the project stands on this machine.</summary>
internal static class Checkout
{
    /// <summary>Null where this program runs outside of it.</summary>
    public static string? Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);

            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MonSuiviJustice.sln")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName;
        }
    }
}
