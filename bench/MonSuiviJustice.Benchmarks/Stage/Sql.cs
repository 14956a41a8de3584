namespace MonSuiviJustice.Benchmarks.Stage;

internal static class Sql
{
    /// <summary>A file of the folder Sql.</summary>
    public static string Text(string file)
    {
        var name = $"{typeof(Sql).Assembly.GetName().Name}.Sql.{file}";
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no {name}.");
        return new StreamReader(stream).ReadToEnd();
    }
}
