using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>x from y and w: the convolution's transpose in its input, and so the transposed convolution.</summary>
internal sealed class ConvolutionToInput(ConvolutionGeometry geometry) : ConvolutionFamily(geometry)
{
    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        if (!batched[1])
        {
            return ConvolutionBatch.Images(Apply(ConvolutionBatch.IntoImages(x[0]), x[1]), size);
        }

        var y = ConvolutionBatch.IntoChannels(Batching.All(x[0], batched[0], size));
        var all = new ConvolutionToInput(ConvolutionBatch.Grouped(Geometry, size));
        return ConvolutionBatch.Channels(all.Apply(y, ConvolutionBatch.IntoImages(x[1])), size);
    }

    protected override Shape Result(Shape y, Shape w) => Geometry.Input(y[0], w[1] * Geometry.Groups);

    protected override Tensor TransposeLeft(Tensor xBar, Tensor y, Tensor w) => new Convolution(Geometry).Apply(xBar, w);

    protected override Tensor TransposeRight(Tensor xBar, Tensor y, Tensor w) => new ConvolutionToWeights(Geometry).Apply(xBar, y);

    protected override DenseTensor Run<T>(DenseTensor y, DenseTensor w, Shape shape)
    {
        var x = DenseTensor.Create<T>(shape, out var elements);
        ConvolutionLoop.ToInput(Geometry.Sizes(shape[0], shape[1], w.Shape[0]), y.Elements<T>(), w.Elements<T>(), elements);
        return x;
    }
}
