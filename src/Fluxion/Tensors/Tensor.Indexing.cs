namespace Fluxion;

/// <content>Parts of a tensor.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// A part: an index (<c>2</c>, <c>^1</c>) picks one slice and drops its axis, a range (<c>..</c>, <c>1..^1</c>) keeps several. Axes left
    /// out stay whole. Tensors of indices and masks pick elements by NumPy's rules: they broadcast against each other, a mask covers as many
    /// axes as it has, and their joint axes stand where the first of them stood, or in front if a range separates them.
    /// </summary>
    /// <param name="parts">One index, range or tensor an axis, from the first axis on.</param>
    /// <exception cref="ShapeException">An index lies outside, or there are more than the axes.</exception>
    /// <exception cref="TransformException">A mask has no values yet, as inside Vmap and Trace.</exception>
    [System.Runtime.CompilerServices.IndexerName("Part")]
    public Tensor this[params ReadOnlySpan<TensorIndex> parts]
    {
        get
        {
            foreach (var part in parts)
            {
                if (part.Indices is not null)
                {
                    return AdvancedIndex.Of(this, parts);
                }
            }

            var plan = SlicePlan.Of("Index", parts, Shape);
            var whole = plan.Lengths.AsSpan().SequenceEqual(Shape.Extents);
            var slice = whole ? this : new Primitives.Slice(plan.Starts, plan.Lengths, plan.Steps).Apply(this);
            return slice.Reshape(plan.Kept.Extents);
        }
    }

    /// <summary>A run of elements along one axis, or every step-th of them.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="start">The first index.</param>
    /// <param name="length">How many elements the result has along the axis.</param>
    /// <param name="step">The distance between them, at least 1.</param>
    /// <exception cref="ShapeException">The run leaves the tensor.</exception>
    public Tensor Slice(int axis, int start, int length, int step = 1)
    {
        axis = Axis.Resolve("Slice", axis, Shape);
        if (start < 0 || length < 0 || step < 1 || (length > 0 && start + ((long)(length - 1) * step) >= Shape[axis]))
        {
            throw new ShapeException($"Slice: {length} elements from {start} by {step} do not lie within the {Shape[axis]} along axis {axis} of {Shape}.");
        }

        int[] starts = new int[Rank], lengths = [.. Shape], steps = new int[Rank];
        Array.Fill(steps, 1);
        (starts[axis], lengths[axis], steps[axis]) = (length == 0 ? 0 : start, length, step);
        return new Primitives.Slice(starts, lengths, steps).Apply(this);
    }

    /// <summary>The rows, which are the slices along axis 0, that indices name; a row may come more than once.</summary>
    /// <param name="indices">An integer tensor of any shape, from 0 to the number of rows − 1.</param>
    /// <returns>A tensor of the indices' shape followed by that of a row.</returns>
    /// <exception cref="ShapeException">An index names no row.</exception>
    public Tensor GatherRows(Tensor indices) => Primitives.GatherRows.Instance.Apply(this, indices);

    /// <summary>A new last axis with 1 at the place this integer tensor names, and 0 elsewhere.</summary>
    /// <param name="depth">The extent of the new axis.</param>
    /// <param name="dtype">The element type of the result.</param>
    /// <exception cref="ShapeException">An index is negative or not below the depth.</exception>
    public Tensor OneHot(int depth, DType dtype = DType.Float32) => new Primitives.OneHot(depth, dtype).Apply(this);
}
