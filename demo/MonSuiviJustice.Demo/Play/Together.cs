namespace MonSuiviJustice.Demo.Play;

/// <summary>Many at the same time, as many as there are agents.</summary>
internal static class Together
{
    private const int Agents = 20;

    public static Task All<T>(IReadOnlyList<T> items, Func<T, Task> act) => Parallel.ForEachAsync(
        items,
        new ParallelOptions { MaxDegreeOfParallelism = Agents },
        async (item, _) => await act(item));
}
