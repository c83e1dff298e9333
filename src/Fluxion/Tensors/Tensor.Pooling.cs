using Fluxion.Kernels;
using Fluxion.Primitives;

namespace Fluxion;

/// <content>Pooling: one number for each window over the last axes, whatever axes stand before. Padding is never the largest.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// The largest element of each window over the last two axes. The derivative goes to that element alone: of equals the first, as in
    /// PyTorch. NaN counts as largest.
    /// </summary>
    /// <param name="kernel">The extents of the window.</param>
    /// <param name="stride">From one window to the next; the window's extents unless given.</param>
    /// <param name="padding">How far windows reach beyond each side, at most half the kernel; 0 unless given.</param>
    /// <param name="dilation">From one element of a window to the next; 1 unless given.</param>
    /// <returns>(…, H′, W′) with H′ = ⌊(H + 2 padding − dilation (kernel − 1) − 1) / stride⌋ + 1.</returns>
    /// <exception cref="ShapeException">The window is larger than the padded plane, or there are less than two axes.</exception>
    /// <exception cref="ArgumentException">A number is too small, or the padding too large.</exception>
    public Tensor MaxPool2d(HeightWidth kernel, HeightWidth? stride = null, HeightWidth? padding = null, HeightWidth? dilation = null) =>
        MaxPool2dWithIndices(kernel, stride, padding, dilation).Values;

    /// <summary>The same as <see cref="MaxPool2d"/>, and for each window the place of its largest element in its plane, counted row by row.</summary>
    /// <param name="kernel">The extents of the window.</param>
    /// <param name="stride">From one window to the next; the window's extents unless given.</param>
    /// <param name="padding">How far windows reach beyond each side, at most half the kernel; 0 unless given.</param>
    /// <param name="dilation">From one element of a window to the next; 1 unless given.</param>
    /// <exception cref="ShapeException">The window is larger than the padded plane, or there are less than two axes.</exception>
    /// <exception cref="ArgumentException">A number is too small, or the padding too large.</exception>
    public (Tensor Values, Tensor Indices) MaxPool2dWithIndices(HeightWidth kernel, HeightWidth? stride = null, HeightWidth? padding = null, HeightWidth? dilation = null)
    {
        var window = PoolChecks.Plane("MaxPool2d", this, kernel, stride, padding ?? 0, dilation ?? 1);
        var results = new MaxPool(PoolChecks.Moving("MaxPool2d", window.Rows), PoolChecks.Moving("MaxPool2d", window.Columns)).ApplyAll(this);
        return (results[0], results[1]);
    }

    /// <summary>The largest element of each window over the last axis; see <see cref="MaxPool2d"/>.</summary>
    /// <param name="kernel">The length of the window.</param>
    /// <param name="stride">From one window to the next; the window's length unless given.</param>
    /// <param name="padding">How far windows reach beyond each end, at most half the kernel.</param>
    /// <param name="dilation">From one element of a window to the next.</param>
    /// <exception cref="ShapeException">The window is longer than the padded signal.</exception>
    /// <exception cref="ArgumentException">A number is too small, or the padding too large.</exception>
    public Tensor MaxPool1d(int kernel, int? stride = null, int padding = 0, int dilation = 1) =>
        AsRow("MaxPool1d").MaxPool2d((1, kernel), (1, stride ?? kernel), (0, padding), (1, dilation)).Squeeze(-2);

    /// <summary>The mean of each window over the last two axes.</summary>
    /// <param name="kernel">The extents of the window.</param>
    /// <param name="stride">From one window to the next; the window's extents unless given.</param>
    /// <param name="padding">How far windows reach beyond each side, at most half the kernel; 0 unless given.</param>
    /// <param name="countIncludePad">Whether padding counts as zeros; else the mean is that of the elements that are there.</param>
    /// <exception cref="ShapeException">The window is larger than the padded plane, or there are less than two axes.</exception>
    /// <exception cref="ArgumentException">A number is too small, or the padding too large.</exception>
    public Tensor AveragePool2d(HeightWidth kernel, HeightWidth? stride = null, HeightWidth? padding = null, bool countIncludePad = true)
    {
        var window = PoolChecks.Plane("AveragePool2d", this, kernel, stride, padding ?? 0, 1);
        return Averaged(window.Rows, Rank - 2, countIncludePad).Averaged(window.Columns, Rank - 1, countIncludePad);
    }

    /// <summary>The mean of each window over the last axis; see <see cref="AveragePool2d"/>.</summary>
    /// <param name="kernel">The length of the window.</param>
    /// <param name="stride">From one window to the next; the window's length unless given.</param>
    /// <param name="padding">How far windows reach beyond each end, at most half the kernel.</param>
    /// <param name="countIncludePad">Whether padding counts as zeros.</param>
    /// <exception cref="ShapeException">The window is longer than the padded signal.</exception>
    /// <exception cref="ArgumentException">A number is too small, or the padding too large.</exception>
    public Tensor AveragePool1d(int kernel, int? stride = null, int padding = 0, bool countIncludePad = true) =>
        AsRow("AveragePool1d").AveragePool2d((1, kernel), (1, stride ?? kernel), (0, padding), countIncludePad).Squeeze(-2);

    // One row is left as it is: of a window of one element the mean is that element.
    private Tensor Averaged(WindowAxis axis, int along, bool countIncludePad)
    {
        var windows = PoolAxis.Moving(axis);
        return axis.IsIdentity
            ? this
            : new AxisMap(AxisMatrices.Means(windows, i => countIncludePad ? axis.Kernel : windows.Ends[i] - windows.Starts[i]), along).Apply(this);
    }

    private Tensor AsRow(string operation)
    {
        PoolChecks.Rank(operation, this, 1);
        return ExpandDims(-2);
    }
}
