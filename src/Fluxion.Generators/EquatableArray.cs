using System.Collections;
using System.Collections.Immutable;

namespace Fluxion.Generators;

/// <summary>
/// An array equal to another with equal items. The driver compares what each step hands on, and runs the later steps only where it
/// changed; an ordinary array equals itself alone and would make every key stroke run them.
/// </summary>
internal readonly struct EquatableArray<T>(ImmutableArray<T> items) : IEquatable<EquatableArray<T>>, IEnumerable<T>
    where T : IEquatable<T>
{
    private readonly ImmutableArray<T> _items = items;

    internal static EquatableArray<T> Empty => new([]);

    internal int Count => Items.Length;

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    internal T this[int index] => Items[index];

    public bool Equals(EquatableArray<T> other) => Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode() => Items.Aggregate(17, (hash, item) => unchecked((hash * 31) + item.GetHashCode()));

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
