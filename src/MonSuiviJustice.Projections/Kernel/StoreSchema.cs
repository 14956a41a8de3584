namespace MonSuiviJustice.Projections.Kernel;

/// <summary>The PostgreSQL schemas. Apart, because the application may only add to the first.</summary>
public static class StoreSchema
{
    /// <summary>Streams and facts.</summary>
    public const string Facts = "facts";

    /// <summary>Everything that can be rebuilt from the facts.</summary>
    public const string Views = "views";

    /// <summary>What no fact carries: personal data and request keys.</summary>
    public const string Private = "private";
}
