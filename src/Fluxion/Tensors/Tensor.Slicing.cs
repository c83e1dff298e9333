namespace Fluxion;

/// <content>Slices beyond those of ranges.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// Python's <c>start:end:step</c> along one axis: negative places count from the end, places outside are moved to the nearest end, and a
    /// negative step walks backwards.
    /// </summary>
    /// <param name="axis">The axis.</param>
    /// <param name="start">The first place; the end that the step leaves from where left out.</param>
    /// <param name="end">The place before which to stop; behind the last one where left out.</param>
    /// <param name="step">The distance, not 0.</param>
    /// <exception cref="ShapeException">The step is 0, or there is no such axis.</exception>
    public Tensor StridedSlice(int axis, int? start = null, int? end = null, int step = 1)
    {
        axis = Axis.Resolve("StridedSlice", axis, Shape);
        if (step == 0)
        {
            throw new ShapeException("StridedSlice: a step of 0 never ends; use 1 for all elements, −1 for the reverse order.");
        }

        long extent = Shape[axis], pace = step;
        var (low, high) = step > 0 ? (0, extent) : (-1, extent - 1);
        var first = start is { } s ? Math.Clamp(s < 0 ? s + extent : s, low, high) : step > 0 ? low : high;
        var stop = end is { } e ? Math.Clamp(e < 0 ? e + extent : e, low, high) : step > 0 ? high : low;
        var length = (int)Math.Max(0, step > 0 ? (stop - first + pace - 1) / pace : (first - stop - pace - 1) / -pace);
        if (step > 0 || length == 0)
        {
            return Slice(axis, length == 0 ? 0 : (int)first, length, length < 2 ? 1 : step);
        }

        // Backwards: the same elements forwards, and then in reverse order.
        var last = (int)(first + ((length - 1) * pace));
        return Slice(axis, last, length, length < 2 ? 1 : -step).Flip(axis);
    }

    /// <summary>The slice at one place of an axis, without that axis.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="index">The place; negative counts from the end.</param>
    /// <exception cref="ShapeException">The place lies outside.</exception>
    public Tensor Select(int axis, int index)
    {
        axis = Axis.Resolve("Select", axis, Shape);
        return index >= -Shape[axis] && index < Shape[axis]
            ? Slice(axis, index < 0 ? index + Shape[axis] : index, 1).Squeeze(axis)
            : throw new ShapeException($"Select: index {index} lies outside axis {axis} of {Shape}, which has {Shape[axis]} elements.");
    }

    /// <summary>This tensor with one of its slices replaced. No derivative flows to the elements that are replaced.</summary>
    /// <param name="update">What stands there instead; it broadcasts to the slice.</param>
    /// <param name="parts">The slice, as between brackets: indices and ranges.</param>
    /// <exception cref="ShapeException">The slice leaves the tensor, or the update does not broadcast to it.</exception>
    /// <exception cref="DTypeException">The update has another element type.</exception>
    public Tensor UpdateSlice(Tensor update, params ReadOnlySpan<TensorIndex> parts)
    {
        Primitives.Require.SameDType("UpdateSlice", this, update);
        var plan = SlicePlan.Of("UpdateSlice", parts, Shape);
        var embed = new Primitives.Embed(Shape, plan.Starts, plan.Steps);
        var fresh = embed.Apply(update.BroadcastTo(plan.Kept).Reshape(plan.Lengths));
        return Where(embed.Apply(Full(Shape.Create(plan.Lengths), 1, DType.Bool)), fresh, this);
    }
}
