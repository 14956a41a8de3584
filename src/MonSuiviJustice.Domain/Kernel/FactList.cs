using System.Collections;
using System.Runtime.CompilerServices;

namespace MonSuiviJustice.Domain.Kernel;

/// <summary>A list inside a fact: immutable, and equal when its elements are, as everything else in a record.</summary>
[CollectionBuilder(typeof(FactList), nameof(FactList.Of))]
public sealed class FactList<T>(IEnumerable<T> items) : IReadOnlyList<T>, IEquatable<FactList<T>>
{
    private readonly T[] _items = [.. items];

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public IEnumerator<T> GetEnumerator() => _items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(FactList<T>? other) => other is not null && _items.SequenceEqual(other);

    public override bool Equals(object? obj) => Equals(obj as FactList<T>);

    public override int GetHashCode()
    {
        var hash = default(HashCode);

        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", _items)}]";
}

public static class FactList
{
    public static FactList<T> Of<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
