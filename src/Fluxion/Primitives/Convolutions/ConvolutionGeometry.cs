using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>All of a convolution but images, channels and filters: how its window moves, and how many groups there are.</summary>
internal sealed record ConvolutionGeometry(WindowPlane Window, int Groups)
{
    /// <summary>x: images, channels, rows, columns.</summary>
    internal Shape Input(int images, int channels) => Shape.Create([images, channels, Window.Rows.Input, Window.Columns.Input]);

    /// <summary>w: filters, channels of a group, taps down, taps across.</summary>
    internal Shape Weights(int filters, int channels) => Shape.Create([filters, channels / Groups, Window.Rows.Kernel, Window.Columns.Kernel]);

    /// <summary>y: images, filters, places down, places across.</summary>
    internal Shape Output(int images, int filters) => Shape.Create([images, filters, Window.Rows.Output, Window.Columns.Output]);

    internal ConvolutionSizes Sizes(int images, int channels, int filters) => new(images, channels, filters, Groups, Window);

    public override string ToString()
    {
        var (rows, columns) = (Window.Rows, Window.Columns);
        return $"stride ({rows.Stride}, {columns.Stride}), padding ({rows.Before}, {columns.Before}), dilation ({rows.Dilation}, {columns.Dilation}), groups {Groups}";
    }
}
