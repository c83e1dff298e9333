using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>A convolution's geometry from what a user asks for, refused in words where shapes and numbers do not fit.</summary>
internal static class ConvolutionChecks
{
    /// <summary>Of x (images, channels, rows, columns) and w (filters, channels / groups, taps down, taps across).</summary>
    internal static ConvolutionGeometry Forward(
        string operation, Shape x, Shape w, HeightWidth stride, ConvolutionPadding padding, HeightWidth dilation, int groups)
    {
        GroupsOf(operation, w, w[0], "filters", groups);
        if (x[1] != (long)w[1] * groups)
        {
            throw new ShapeException(
                $"{operation}: the input {x} has {x[1]} channels, but weights {w} in {groups} groups see {(long)w[1] * groups}; weights are (filters, channels / groups, …).");
        }

        var kernel = new HeightWidth(w[^2], w[^1]);
        var zeros = padding.IsSame ? Same(operation, kernel, stride, dilation) : (padding.Zeros, padding.Zeros);
        return new ConvolutionGeometry(WindowChecks.Plane(operation, x, kernel, stride, zeros, dilation), groups);
    }

    /// <summary>Of the transposed convolution of y (images, filters, rows, columns) with w (filters, channels / groups, taps down, taps across).</summary>
    internal static ConvolutionGeometry Transposed(
        string operation, Shape y, Shape w, HeightWidth stride, HeightWidth padding, HeightWidth outputPadding, HeightWidth dilation, int groups)
    {
        GroupsOf(operation, w, w[0], "input channels", groups);
        if (y[1] != w[0])
        {
            throw new ShapeException(
                $"{operation}: the input {y} has {y[1]} channels, but weights {w} take {w[0]}; here weights are (input channels, output channels / groups, …).");
        }

        WindowChecks.Numbers(operation, new HeightWidth(w[^2], w[^1]), stride, padding, dilation);
        WindowChecks.AtLeast(operation, "output padding", outputPadding, 0);
        var window = new WindowPlane(
            Axis(operation, y, y[^2], w[^2], stride.Height, padding.Height, outputPadding.Height, dilation.Height),
            Axis(operation, y, y[^1], w[^1], stride.Width, padding.Width, outputPadding.Width, dilation.Width));
        return new ConvolutionGeometry(window, groups);
    }

    // The axis of the convolution whose transpose this is: its input is what comes out here.
    private static WindowAxis Axis(string operation, Shape y, int places, int kernel, int stride, int padding, int extra, int dilation)
    {
        if (extra >= Math.Max(stride, dilation))
        {
            throw new ArgumentOutOfRangeException(
                "outputPadding", $"{operation}: the output padding {extra} must be less than the stride {stride} or the dilation {dilation}: it only chooses among the extents that these leave open.");
        }

        var input = ((places - 1L) * stride) - (2L * padding) + ((kernel - 1L) * dilation) + 1 + extra;
        return places > 0 && input is > 0 and <= int.MaxValue
            ? new WindowAxis((int)input, kernel, stride, dilation, padding, padding - extra)
            : throw new ShapeException($"{operation}: an axis of the input {y} with {places} elements would become {input} long; it needs an element and less padding than {padding}.");
    }

    private static (HeightWidth Before, HeightWidth After) Same(string operation, HeightWidth kernel, HeightWidth stride, HeightWidth dilation)
    {
        if (stride != 1)
        {
            throw new ArgumentException($"{operation}: padding Same keeps the extents, which a stride of {stride} does not; give the zeros by number.");
        }

        WindowChecks.Numbers(operation, kernel, stride, 0, dilation);
        var (height, width) = ((kernel.Height - 1) * dilation.Height, (kernel.Width - 1) * dilation.Width);
        return ((height / 2, width / 2), (height - (height / 2), width - (width / 2)));
    }

    private static void GroupsOf(string operation, Shape w, int filters, string what, int groups)
    {
        if (groups < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(groups), $"{operation}: groups is {groups}; there must be at least 1.");
        }

        if (filters % groups != 0)
        {
            throw new ShapeException($"{operation}: {groups} groups do not divide the {filters} {what} of the weights {w}; they must.");
        }
    }
}
