namespace Fluxion;

/// <content>The same elements in another shape.</content>
public abstract partial class Tensor
{
    /// <summary>The same elements in row-major order under another shape. One extent may be −1: it follows from the others.</summary>
    /// <param name="shape">The extents.</param>
    /// <exception cref="ShapeException">The number of elements differs.</exception>
    public Tensor Reshape(params ReadOnlySpan<int> shape)
    {
        if (shape.SequenceEqual(Shape.Extents))
        {
            return this;
        }

        var unknown = shape.IndexOf(-1);
        if (unknown < 0)
        {
            return new Primitives.Reshape(Shape.Create(shape)).Apply(this);
        }

        Span<int> extents = stackalloc int[shape.Length];
        shape.CopyTo(extents);
        extents[unknown] = 1;
        var others = Shape.Create(extents).Size;
        if (others == 0 || Size % others != 0)
        {
            throw new ShapeException($"Reshape: {Shape} has {Size} elements, which the other extents of [{string.Join(", ", shape.ToArray())}] do not divide.");
        }

        extents[unknown] = Size / others;
        return new Primitives.Reshape(Shape.Create(extents)).Apply(this);
    }

    /// <summary>The axes in reverse order: of a matrix, its transpose.</summary>
    public Tensor Transpose()
    {
        Span<int> order = stackalloc int[Rank];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = Rank - 1 - i;
        }

        return Transpose(order);
    }

    /// <summary>The axes in another order.</summary>
    /// <param name="order">For each axis of the result, the axis of this tensor that comes there.</param>
    /// <exception cref="ShapeException">An axis is missing or named twice.</exception>
    public Tensor Transpose(params ReadOnlySpan<int> order)
    {
        var resolved = new int[order.Length];
        var seen = new bool[Rank];
        for (var i = 0; i < order.Length; i++)
        {
            resolved[i] = Axis.Resolve("Transpose", order[i], Shape);
            seen[resolved[i]] = true;
        }

        if (order.Length != Rank || seen.Contains(false))
        {
            throw new ShapeException($"Transpose: [{string.Join(", ", order.ToArray())}] is no order of the {Rank} axes of {Shape}; name each once.");
        }

        return Rank < 2 ? this : new Primitives.TransposeAxes(resolved).Apply(this);
    }

    /// <summary>Two axes exchanged.</summary>
    /// <param name="first">One axis.</param>
    /// <param name="second">The other.</param>
    public Tensor SwapAxes(int first, int second)
    {
        Span<int> order = stackalloc int[Rank];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        (first, second) = (Axis.Resolve("SwapAxes", first, Shape), Axis.Resolve("SwapAxes", second, Shape));
        (order[first], order[second]) = (second, first);
        return Transpose(order);
    }

    /// <summary>Repeats the tensor along new or stretched axes, without copying.</summary>
    /// <param name="shape">The shape to stretch to.</param>
    /// <exception cref="ShapeException">An extent is neither equal nor 1.</exception>
    public Tensor BroadcastTo(Shape shape) => ReferenceEquals(shape, Shape) || shape.Equals(Shape) ? this : new Primitives.BroadcastTo(shape).Apply(this);

    /// <summary>A new axis of extent 1.</summary>
    /// <param name="axis">Where it stands in the result.</param>
    public Tensor ExpandDims(int axis)
    {
        if (axis < -Rank - 1 || axis > Rank)
        {
            throw new ShapeException($"ExpandDims: axis {axis} is out of range for a tensor of shape {Shape}; use {-Rank - 1} to {Rank}.");
        }

        var place = axis < 0 ? axis + Rank + 1 : axis;
        return Reshape([.. Shape.Extents[..place], 1, .. Shape.Extents[place..]]);
    }

    /// <summary>Without axes of extent 1.</summary>
    /// <param name="axis">The axes to drop; all of extent 1 where left out.</param>
    /// <exception cref="ShapeException">A named axis has another extent.</exception>
    public Tensor Squeeze(Axes axis = default)
    {
        var axes = axis.Resolve("Squeeze", Shape);
        var named = axis.Any();
        foreach (var i in axes)
        {
            if (named && Shape[i] != 1)
            {
                throw new ShapeException($"Squeeze: axis {i} of {Shape} has extent {Shape[i]}; only axes of extent 1 can be dropped.");
            }
        }

        return Reshape([.. Shape.Where((extent, i) => extent != 1 || (named && !axes.Contains(i)))]);
    }

    /// <summary>Tensors joined along an axis they have.</summary>
    /// <param name="tensors">The tensors, at least one.</param>
    /// <param name="axis">The axis.</param>
    /// <exception cref="ShapeException">Other extents differ, or there are no tensors.</exception>
    public static Tensor Concatenate(ReadOnlySpan<Tensor> tensors, int axis = 0)
    {
        if (tensors.IsEmpty)
        {
            throw new ShapeException("Concatenate: needs at least one tensor.");
        }

        return new Primitives.Concatenate(Axis.Resolve("Concatenate", axis, tensors[0].Shape)).Apply(tensors);
    }

    /// <summary>Tensors of one shape joined along a new axis.</summary>
    /// <param name="tensors">The tensors, at least one.</param>
    /// <param name="axis">Where the new axis stands.</param>
    public static Tensor Stack(ReadOnlySpan<Tensor> tensors, int axis = 0)
    {
        var expanded = new Tensor[tensors.Length];
        for (var i = 0; i < expanded.Length; i++)
        {
            expanded[i] = tensors[i].ExpandDims(axis);
        }

        return Concatenate(expanded, axis);
    }
}
