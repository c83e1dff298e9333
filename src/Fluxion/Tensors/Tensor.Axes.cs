namespace Fluxion;

/// <content>Axes moved, joined and taken apart.</content>
public abstract partial class Tensor
{
    /// <summary>One axis moved to another place; the others keep their order.</summary>
    /// <param name="from">The axis.</param>
    /// <param name="to">Where it stands in the result.</param>
    /// <exception cref="ShapeException">There is no such axis or place.</exception>
    public Tensor MoveAxis(int from, int to)
    {
        (from, to) = (Axis.Resolve("MoveAxis", from, Shape), Axis.Resolve("MoveAxis", to, Shape));
        if (from == to)
        {
            return this;
        }

        var order = new List<int>(Enumerable.Range(0, Rank));
        order.RemoveAt(from);
        order.Insert(to, from);
        return Transpose(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(order));
    }

    /// <summary>A run of neighbouring axes as one, in row-major order.</summary>
    /// <param name="first">The first axis of the run.</param>
    /// <param name="last">The last, included.</param>
    /// <returns>A tensor with one axis in place of the run; of a tensor without axes, one of shape (1,).</returns>
    /// <exception cref="ShapeException">The last axis stands before the first.</exception>
    public Tensor Flatten(int first = 0, int last = -1)
    {
        if (Rank == 0)
        {
            return Reshape(1);
        }

        (first, last) = (Axis.Resolve("Flatten", first, Shape), Axis.Resolve("Flatten", last, Shape));
        if (last < first)
        {
            throw new ShapeException($"Flatten: axis {last} stands before axis {first} of {Shape}; name the first of the run first.");
        }

        var joined = 1;
        foreach (var extent in Shape.Extents[first..(last + 1)])
        {
            joined *= extent;
        }

        return Reshape([.. Shape.Extents[..first], joined, .. Shape.Extents[(last + 1)..]]);
    }

    /// <summary>One axis as several: the opposite of <see cref="Flatten"/>.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="extents">What it becomes, outermost first; one may be −1 and follows from the others.</param>
    /// <exception cref="ShapeException">The extents do not multiply to the axis's.</exception>
    public Tensor Unflatten(int axis, params ReadOnlySpan<int> extents)
    {
        axis = Axis.Resolve("Unflatten", axis, Shape);
        var unknown = extents.IndexOf(-1);
        int[] parts = [.. extents];
        if (unknown >= 0)
        {
            parts[unknown] = 1;
        }

        var known = Shape.Create(parts).Size;
        if (unknown >= 0 && known > 0)
        {
            parts[unknown] = Shape[axis] / known;
        }

        return Shape.Create(parts).Size == Shape[axis] && (unknown < 0 || known > 0)
            ? Reshape([.. Shape.Extents[..axis], .. parts, .. Shape.Extents[(axis + 1)..]])
            : throw new ShapeException($"Unflatten: axis {axis} of {Shape} has {Shape[axis]} elements, which [{string.Join(", ", extents.ToArray())}] do not multiply to.");
    }

    /// <summary>Each of several vectors along an axis of its own, all of one shape: a grid's coordinates.</summary>
    /// <param name="vectors">Tensors of one axis, or single numbers.</param>
    /// <returns>A tensor a vector: axis i runs along vector i. NumPy's <c>indexing="ij"</c>; <see cref="SwapAxes"/> of 0 and 1 gives "xy".</returns>
    /// <exception cref="ShapeException">A tensor has more than one axis.</exception>
    public static Tensor[] Meshgrid(params ReadOnlySpan<Tensor> vectors)
    {
        var extents = new int[vectors.Length];
        for (var i = 0; i < extents.Length; i++)
        {
            extents[i] = vectors[i].Rank < 2
                ? vectors[i].Size
                : throw new ShapeException($"Meshgrid: tensor {i} has shape {vectors[i].Shape}; give vectors, for example by Flatten.");
        }

        var (shape, grids) = (Shape.Create(extents), new Tensor[vectors.Length]);
        for (var i = 0; i < grids.Length; i++)
        {
            var own = new int[grids.Length];
            Array.Fill(own, 1);
            own[i] = extents[i];
            grids[i] = vectors[i].Reshape(own).BroadcastTo(shape);
        }

        return grids;
    }
}
