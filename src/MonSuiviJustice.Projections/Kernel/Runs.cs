namespace MonSuiviJustice.Projections.Kernel;

/// <summary>
/// Many changes in few statements. A change joins the first run of its shape that stands after every earlier change of its
/// own partition, so that one partition's changes never overtake each other; and no run changes a row twice, unless by adding to it.
/// </summary>
public static class Runs
{
    public static IReadOnlyList<IReadOnlyList<RowChange>> Of(IEnumerable<RowChange> changes)
    {
        var runs = new List<Run>();
        var byShape = new Dictionary<string, List<int>>();
        var latest = new Dictionary<Guid, int>();

        foreach (var change in changes)
        {
            var places = byShape.TryGetValue(change.Shape, out var known) ? known : byShape[change.Shape] = [];
            var after = latest.GetValueOrDefault(change.Partition, -1);
            var place = places.FirstOrDefault(index => index > after || (index == after && (change.Adds || runs[index].Lacks(change))), -1);

            if (place < 0)
            {
                place = runs.Count;
                places.Add(place);
                runs.Add(new([], []));
            }

            runs[place].Changes.Add(change);
            runs[place].Rows.Add(change.Row);
            latest[change.Partition] = place;
        }

        return [.. runs.Select(run => run.Changes)];
    }

    private sealed record Run(List<RowChange> Changes, HashSet<object> Rows)
    {
        public bool Lacks(RowChange change) => !Rows.Contains(change.Row);
    }
}
