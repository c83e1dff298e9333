using Fluxion.Primitives;

namespace Fluxion;

/// <content>Resizing and filtering of signals and images, along some axes, whatever other axes there are.</content>
public abstract partial class Tensor
{
    /// <summary>The planes of the last two axes with other extents, as PyTorch's <c>interpolate</c> makes them.</summary>
    /// <param name="size">The new extents.</param>
    /// <param name="mode">What stands between the elements.</param>
    /// <param name="alignCorners">
    /// Linear only: whether the first and last elements stay where they are, the elements being points; else they are cells, and planes meet
    /// at the cells' edges.
    /// </param>
    /// <exception cref="ShapeException">There are less than two axes, or no elements along them.</exception>
    /// <exception cref="ArgumentException">The size is less than 1, or corners are to be aligned without lines between elements.</exception>
    public Tensor Resize2d(HeightWidth size, ResizeMode mode = ResizeMode.Linear, bool alignCorners = false) =>
        ResizedAlong("Resize2d", [size.Height, size.Width], mode, alignCorners);

    /// <summary>The signals of the last axis with another length; see <see cref="Resize2d"/>.</summary>
    /// <param name="size">The new length.</param>
    /// <param name="mode">What stands between the elements.</param>
    /// <param name="alignCorners">Linear only: whether the first and last elements stay where they are.</param>
    /// <exception cref="ShapeException">There are no elements along the last axis.</exception>
    /// <exception cref="ArgumentException">The size is less than 1, or corners are to be aligned without lines between elements.</exception>
    public Tensor Resize1d(int size, ResizeMode mode = ResizeMode.Linear, bool alignCorners = false) =>
        ResizedAlong("Resize1d", [size], mode, alignCorners);

    /// <summary>A separable filter: one kernel of numbers moved along each of some axes in turn, and not turned round.</summary>
    /// <param name="kernel">The kernel (k,), through which derivatives flow too.</param>
    /// <param name="axis">The axes; all where left out.</param>
    /// <param name="padding">Zeros on both sides, by one number, or <see cref="ConvolutionPadding.Same"/>, which keeps the extents; none unless given.</param>
    /// <exception cref="ShapeException">The kernel is not one row of numbers, or longer than a padded axis.</exception>
    public Tensor Filter(Tensor kernel, Axes axis = default, ConvolutionPadding padding = default)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (kernel.Rank != 1)
        {
            throw new ShapeException($"Filter: the kernel has shape {kernel.Shape}; it must be (k,), for it is moved along one axis at a time.");
        }

        var y = this;
        foreach (var along in axis.Resolve("Filter", Shape))
        {
            var lines = y.SwapAxes(along, -1);
            var filtered = lines.Reshape(-1, 1, lines.Shape[^1]).Conv1d(kernel.Reshape(1, 1, -1), padding: padding);
            y = filtered.Reshape([.. lines.Shape.Extents[..^1], filtered.Shape[^1]]).SwapAxes(along, -1);
        }

        return y;
    }

    private Tensor ResizedAlong(string operation, ReadOnlySpan<int> sizes, ResizeMode mode, bool alignCorners)
    {
        PoolChecks.Rank(operation, this, sizes.Length);
        PoolChecks.NotEmpty(operation, this, sizes.Length);
        if (alignCorners && mode == ResizeMode.Nearest)
        {
            throw new ArgumentException($"{operation}: corners can be aligned only where there are lines between elements; use ResizeMode.Linear.");
        }

        var y = this;
        for (var i = 0; i < sizes.Length; i++)
        {
            WindowChecks.AtLeast(operation, "size", sizes[i], 1);
            var (along, input) = (Rank - sizes.Length + i, Shape[Rank - sizes.Length + i]);
            y = new AxisMap(
                mode == ResizeMode.Nearest ? AxisMatrices.Nearest(input, sizes[i]) : AxisMatrices.Linear(input, sizes[i], alignCorners), along).Apply(y);
        }

        return y;
    }
}
