namespace Fluxion.Testing;

/// <summary>An array whose elements are found one at a time by their indices: what operations on shapes and indices mean, spelled out.</summary>
internal sealed record SlowArray(int[] Shape, double[] Values)
{
    internal static SlowArray Of(Tensor x) => new([.. x.Shape], x.Cast(DType.Float64).ToArray<double>());

    internal static SlowArray Build(IEnumerable<int> shape, Func<int[], double> at)
    {
        int[] extents = [.. shape];
        return new SlowArray(extents, [.. Indices(extents).Select(at)]);
    }

    /// <summary>All indices of a shape in row-major order.</summary>
    internal static IEnumerable<int[]> Indices(int[] shape)
    {
        var size = shape.Aggregate(1, (product, extent) => product * extent);
        for (var flat = 0; flat < size; flat++)
        {
            var (index, rest) = (new int[shape.Length], flat);
            for (var axis = shape.Length - 1; axis >= 0; axis--)
            {
                (rest, index[axis]) = Math.DivRem(rest, shape[axis]);
            }

            yield return index;
        }
    }

    internal double At(params int[] index) => Values[Place(index)];

    internal int Place(int[] index)
    {
        var place = 0;
        for (var axis = 0; axis < Shape.Length; axis++)
        {
            if (index[axis] < 0 || index[axis] >= Shape[axis])
            {
                throw new InvalidOperationException($"[{string.Join(", ", index)}] lies outside ({string.Join(", ", Shape)}).");
            }

            place = (place * Shape[axis]) + index[axis];
        }

        return place;
    }

    /// <summary>The array whose elements come from other places along one axis.</summary>
    internal SlowArray Along(int axis, IReadOnlyList<int> places) => Build(With(Shape, axis, places.Count), index => At(With(index, axis, places[index[axis]])));

    /// <summary>The elements of the line along an axis that an index lies on.</summary>
    internal double[] Line(int axis, int[] index) => [.. Enumerable.Range(0, Shape[axis]).Select(place => At(With(index, axis, place)))];

    internal static int[] With(int[] numbers, int axis, int number)
    {
        int[] changed = [.. numbers];
        changed[axis] = number;
        return changed;
    }
}
