using System.Collections;
using System.Runtime.CompilerServices;

namespace MonSuiviJustice.Domain.Kernel;

/// <summary>A list inside a fact: immutable, and equal when its elements are, as everything else in a record.</summary>
[CollectionBuilder(typeof(FactList), nameof(FactList.Of))]
public sealed class FactList<T>(IReadOnlyList<T> items) : IReadOnlyList<T>, IEquatable<FactList<T>>
{
    public int Count => items.Count;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(FactList<T>? other) => other is not null && items.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as FactList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);

        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", items)}]";
}

public static class FactList
{
    public static FactList<T> Of<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
