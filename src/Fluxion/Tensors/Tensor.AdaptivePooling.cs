using Fluxion.Kernels;
using Fluxion.Primitives;

namespace Fluxion;

/// <content>Pooling to an extent that is asked for: window i of m over n elements goes from ⌊i n / m⌋ to ⌈(i + 1) n / m⌉, as in PyTorch.</content>
public abstract partial class Tensor
{
    /// <summary>The means of so many windows over the last two axes.</summary>
    /// <param name="output">The extents of the result.</param>
    /// <exception cref="ShapeException">There are less than two axes, or no elements along them.</exception>
    /// <exception cref="ArgumentException">The output is less than 1.</exception>
    public Tensor AdaptiveAveragePool2d(HeightWidth output)
    {
        PoolChecks.Adaptive("AdaptiveAveragePool2d", this, output);
        return Averaged(output.Height, Rank - 2).Averaged(output.Width, Rank - 1);
    }

    /// <summary>The means of so many windows over the last axis.</summary>
    /// <param name="output">The length of the result.</param>
    /// <exception cref="ShapeException">There are no elements along the last axis.</exception>
    /// <exception cref="ArgumentException">The output is less than 1.</exception>
    public Tensor AdaptiveAveragePool1d(int output) => AsRow("AdaptiveAveragePool1d").AdaptiveAveragePool2d((1, output)).Squeeze(-2);

    /// <summary>The largest elements of so many windows over the last two axes; the derivative goes to the first of equals.</summary>
    /// <param name="output">The extents of the result.</param>
    /// <exception cref="ShapeException">There are less than two axes, or no elements along them.</exception>
    /// <exception cref="ArgumentException">The output is less than 1.</exception>
    public Tensor AdaptiveMaxPool2d(HeightWidth output)
    {
        PoolChecks.Adaptive("AdaptiveMaxPool2d", this, output);
        return new MaxPool(PoolAxis.Adaptive(Shape[^2], output.Height), PoolAxis.Adaptive(Shape[^1], output.Width)).ApplyAll(this)[0];
    }

    /// <summary>The largest elements of so many windows over the last axis; the derivative goes to the first of equals.</summary>
    /// <param name="output">The length of the result.</param>
    /// <exception cref="ShapeException">There are no elements along the last axis.</exception>
    /// <exception cref="ArgumentException">The output is less than 1.</exception>
    public Tensor AdaptiveMaxPool1d(int output) => AsRow("AdaptiveMaxPool1d").AdaptiveMaxPool2d((1, output)).Squeeze(-2);

    /// <summary>The mean of each plane of the last two axes, which stay with extent 1.</summary>
    /// <exception cref="ShapeException">There are less than two axes, or no elements along them.</exception>
    public Tensor GlobalAveragePool2d() => AdaptiveAveragePool2d(1);

    /// <summary>The largest element of each plane of the last two axes, which stay with extent 1; the derivative goes to the first of equals.</summary>
    /// <exception cref="ShapeException">There are less than two axes, or no elements along them.</exception>
    public Tensor GlobalMaxPool2d() => AdaptiveMaxPool2d(1);

    private Tensor Averaged(int output, int along)
    {
        var windows = PoolAxis.Adaptive(Shape[along], output);
        return output == Shape[along] ? this : new AxisMap(AxisMatrices.Means(windows, i => windows.Ends[i] - windows.Starts[i]), along).Apply(this);
    }
}
