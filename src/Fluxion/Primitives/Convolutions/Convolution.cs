using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>y from x (images, channels, rows, columns) and w (filters, channels / groups, taps down, taps across); no kernel is turned round.</summary>
internal sealed class Convolution(ConvolutionGeometry geometry) : ConvolutionFamily(geometry)
{
    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        if (!batched[1])
        {
            return ConvolutionBatch.Images(Apply(ConvolutionBatch.IntoImages(x[0]), x[1]), size);
        }

        // One input, many sets of filters: more filters. Else every example is a group of its own.
        var shared = !batched[0] && Geometry.Groups == 1;
        var input = shared ? x[0] : ConvolutionBatch.IntoChannels(Batching.All(x[0], batched[0], size));
        var all = new Convolution(shared ? Geometry : ConvolutionBatch.Grouped(Geometry, size));
        return ConvolutionBatch.Channels(all.Apply(input, ConvolutionBatch.IntoImages(x[1])), size);
    }

    protected override Shape Result(Shape x, Shape w) => Geometry.Output(x[0], w[0]);

    protected override Tensor TransposeLeft(Tensor yBar, Tensor x, Tensor w) => new ConvolutionToInput(Geometry).Apply(yBar, w);

    protected override Tensor TransposeRight(Tensor yBar, Tensor x, Tensor w) => new ConvolutionToWeights(Geometry).Apply(x, yBar);

    protected override DenseTensor Run<T>(DenseTensor x, DenseTensor w, Shape shape)
    {
        var y = DenseTensor.Create<T>(shape, out var elements);
        ConvolutionLoop.Forward(Geometry.Sizes(x.Shape[0], x.Shape[1], w.Shape[0]), x.Elements<T>(), w.Elements<T>(), elements);
        return y;
    }
}
