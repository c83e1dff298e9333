namespace Fluxion;

/// <content>More room around the elements.</content>
public abstract partial class Tensor
{
    /// <summary>Elements added before and after, along each axis.</summary>
    /// <param name="widths">How many before and after, a pair for each axis. With <see cref="PadMode.Constant"/> negative ones cut off.</param>
    /// <param name="mode">What is added.</param>
    /// <param name="value">The number that <see cref="PadMode.Constant"/> adds.</param>
    /// <exception cref="ShapeException">There is not a pair for each axis, or the tensor has not enough elements to mirror, repeat or cut.</exception>
    public Tensor Pad(ReadOnlySpan<(int Before, int After)> widths, PadMode mode = PadMode.Constant, Scalar value = default)
    {
        if (widths.Length != Rank)
        {
            throw new ShapeException($"Pad: {widths.Length} pairs of widths for a tensor of shape {Shape}; give one for each of its {Rank} axes.");
        }

        var y = this;
        if (mode == PadMode.Constant)
        {
            return PadWith(widths, value);
        }

        for (var axis = 0; axis < Rank; axis++)
        {
            y = Padding.Around(y, axis, widths[axis], mode);
        }

        return y;
    }

    /// <summary>Elements added before and after along one axis.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="before">How many before.</param>
    /// <param name="after">How many after.</param>
    /// <param name="mode">What is added.</param>
    /// <param name="value">The number that <see cref="PadMode.Constant"/> adds.</param>
    /// <exception cref="ShapeException">The tensor has not enough elements along the axis to mirror, repeat or cut.</exception>
    public Tensor Pad(int axis, int before, int after, PadMode mode = PadMode.Constant, Scalar value = default)
    {
        var widths = new (int Before, int After)[Rank];
        widths[Axis.Resolve("Pad", axis, Shape)] = (before, after);
        return Pad(widths, mode, value);
    }

    private Tensor PadWith(ReadOnlySpan<(int Before, int After)> widths, Scalar value)
    {
        var (extents, places, steps, y) = (new int[Rank], new int[Rank], new int[Rank], this);
        for (var axis = 0; axis < Rank; axis++)
        {
            var (before, after) = widths[axis];
            var (skipped, dropped) = (Math.Max(0L, -(long)before), Math.Max(0L, -(long)after));
            if (skipped + dropped > Shape[axis])
            {
                throw new ShapeException($"Pad: widths {before} and {after} cut off more than the {Shape[axis]} elements along axis {axis} of {Shape}.");
            }

            y = y.Slice(axis, (int)skipped, (int)(Shape[axis] - skipped - dropped));
            (extents[axis], places[axis], steps[axis]) = ((int)Math.Min(int.MaxValue, (long)Shape[axis] + before + after), Math.Max(0, before), 1);
        }

        var shape = Shape.Create(extents);
        if (y.Shape.Equals(shape))
        {
            return y;
        }

        var embed = new Primitives.Embed(shape, places, steps);
        return value.IsZero ? embed.Apply(y) : Where(embed.Apply(Full(y.Shape, 1, DType.Bool)), embed.Apply(y), Full(Shape.Scalar, value, DType));
    }
}
