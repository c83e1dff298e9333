using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Windows of pooling from what a user asks for, refused in words where they do not fit.</summary>
internal static class PoolChecks
{
    internal static WindowPlane Plane(string operation, Tensor x, HeightWidth kernel, HeightWidth? stride, HeightWidth padding, HeightWidth dilation)
    {
        Rank(operation, x, 2);
        var window = WindowChecks.Plane(operation, x.Shape, kernel, stride ?? kernel, (padding, padding), dilation);
        if (padding.Height > kernel.Height / 2 || padding.Width > kernel.Width / 2)
        {
            throw new ArgumentOutOfRangeException(
                nameof(padding), $"{operation}: the padding is {padding} and the kernel {kernel}; it may be at most half as large, so that every window holds an element.");
        }

        return window;
    }

    /// <summary>An axis of windows, each with an element. Wide dilations can step over all there are.</summary>
    internal static PoolAxis Moving(string operation, WindowAxis axis)
    {
        var windows = PoolAxis.Moving(axis);
        for (var i = 0; i < windows.Output; i++)
        {
            if (windows.Starts[i] >= windows.Ends[i])
            {
                throw new ShapeException(
                    $"{operation}: window {i} along an axis of {axis.Input} elements sees padding alone (dilation {axis.Dilation}, padding {axis.Before}); take less of either.");
            }
        }

        return windows;
    }

    internal static void Adaptive(string operation, Tensor x, HeightWidth output)
    {
        Rank(operation, x, 2);
        WindowChecks.AtLeast(operation, "output", output, 1);
        NotEmpty(operation, x, 2);
    }

    internal static void Rank(string operation, Tensor x, int axes)
    {
        if (x.Rank < axes)
        {
            throw new ShapeException($"{operation}: works along the last {axes} axes, but the tensor has shape {x.Shape}; give it an axis more with ExpandDims.");
        }
    }

    internal static void NotEmpty(string operation, Tensor x, int axes)
    {
        if (x.Shape.Extents[^axes..].Contains(0))
        {
            throw new ShapeException($"{operation}: a tensor of shape {x.Shape} has no elements along the last {axes} axes; it needs at least one.");
        }
    }
}
