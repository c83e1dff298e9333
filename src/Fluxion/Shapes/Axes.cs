using System.Collections;
using System.Runtime.CompilerServices;

namespace Fluxion;

/// <summary>The axes an operation works along: one number, a collection such as <c>[0, 2]</c>, or all of them where left out.</summary>
[CollectionBuilder(typeof(Axes), nameof(Create))]
public readonly struct Axes : IEnumerable<int>
{
    private readonly int[]? _axes;

    private Axes(int[] axes) => _axes = axes;

    /// <summary>Every axis of the tensor.</summary>
    public static Axes All => default;

    /// <summary>One axis; negative counts from the end.</summary>
    /// <param name="axis">The axis.</param>
    public static implicit operator Axes(int axis) => new([axis]);

    /// <summary>These axes.</summary>
    /// <param name="axes">The axes; negative ones count from the end.</param>
    public static Axes Create(ReadOnlySpan<int> axes) => new(axes.ToArray());

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)(_axes ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The axes in rising order, none negative, each once.</summary>
    internal int[] Resolve(string operation, Shape shape)
    {
        var resolved = new int[_axes?.Length ?? shape.Rank];
        for (var i = 0; i < resolved.Length; i++)
        {
            resolved[i] = _axes is null ? i : Axis.Resolve(operation, _axes[i], shape);
        }

        Array.Sort(resolved);
        for (var i = 1; i < resolved.Length; i++)
        {
            if (resolved[i] == resolved[i - 1])
            {
                throw new ShapeException($"{operation}: axis {resolved[i]} is named twice; name each axis of {shape} once.");
            }
        }

        return resolved;
    }
}
