using System.Collections;
using System.Runtime.CompilerServices;

namespace Fluxion;

/// <summary>The extents of a tensor's axes, outermost first. Written as a collection: <c>Shape s = [2, 3]</c>.</summary>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public sealed class Shape : IReadOnlyList<int>, IEquatable<Shape>
{
    private readonly int[] _extents;
    private int[]? _rowMajorStrides;

    private Shape(int[] extents)
    {
        _extents = extents;
        long size = 1;
        foreach (var extent in extents)
        {
            if (extent < 0)
            {
                throw new ShapeException($"A shape has no negative extents, but got {Text(extents)}.");
            }

            size = extent == 0 ? 0 : checked(size * extent);
            if (size > int.MaxValue)
            {
                throw new ShapeException($"A tensor of shape {Text(extents)} has more than {int.MaxValue} elements, the most that one tensor holds; split it.");
            }
        }

        Size = (int)size;
    }

    /// <summary>The shape of a single number, <c>()</c>.</summary>
    public static Shape Scalar { get; } = new([]);

    /// <summary>The number of axes.</summary>
    public int Rank => _extents.Length;

    /// <summary>The number of elements.</summary>
    public int Size { get; }

    /// <inheritdoc/>
    public int Count => _extents.Length;

    /// <summary>The extent of one axis; <c>^1</c> is the innermost.</summary>
    /// <param name="axis">Which axis.</param>
    public int this[int axis] => _extents[axis];

    internal ReadOnlySpan<int> Extents => _extents;

    /// <summary>From one element to the next along each axis, in row-major order. Kept, since loops ask again and again; only to be read.</summary>
    internal int[] RowMajorStrides => _rowMajorStrides ??= StridesOf(_extents);

    /// <summary>A shape of these extents.</summary>
    /// <param name="extents">Extents, outermost axis first.</param>
    /// <exception cref="ShapeException">An extent is negative, or there are more elements than a tensor holds.</exception>
    public static Shape Create(ReadOnlySpan<int> extents) => extents.IsEmpty ? Scalar : new Shape(extents.ToArray());

    /// <inheritdoc/>
    public bool Equals(Shape? other) => ReferenceEquals(this, other) || (other is not null && _extents.AsSpan().SequenceEqual(other._extents));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var extent in _extents)
        {
            hash.Add(extent);
        }

        return hash.ToHashCode();
    }

    /// <summary>Such as <c>(2, 3)</c>; <c>(3,)</c> for one axis and <c>()</c> for none, as NumPy prints it.</summary>
    public override string ToString() => Text(_extents);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_extents).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Text(int[] extents) => extents.Length == 1 ? $"({extents[0]},)" : $"({string.Join(", ", extents)})";

    private static int[] StridesOf(int[] extents)
    {
        var strides = new int[extents.Length];
        for (int axis = extents.Length - 1, stride = 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= extents[axis];
        }

        return strides;
    }
}
