using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>w from x and y: the convolution's transpose in its weights, summed over images and places.</summary>
internal sealed class ConvolutionToWeights(ConvolutionGeometry geometry) : ConvolutionFamily(geometry)
{
    // Nothing is summed over the batch, so every example is a group of its own.
    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var input = ConvolutionBatch.IntoChannels(Batching.All(x[0], batched[0], size));
        var y = ConvolutionBatch.IntoChannels(Batching.All(x[1], batched[1], size));
        return ConvolutionBatch.Images(new ConvolutionToWeights(ConvolutionBatch.Grouped(Geometry, size)).Apply(input, y), size);
    }

    protected override Shape Result(Shape x, Shape y) => Geometry.Weights(y[1], x[1]);

    protected override Tensor TransposeLeft(Tensor wBar, Tensor x, Tensor y) => new ConvolutionToInput(Geometry).Apply(y, wBar);

    protected override Tensor TransposeRight(Tensor wBar, Tensor x, Tensor y) => new Convolution(Geometry).Apply(x, wBar);

    protected override DenseTensor Run<T>(DenseTensor x, DenseTensor y, Shape shape)
    {
        var w = DenseTensor.Create<T>(shape, out var elements);
        ConvolutionLoop.ToWeights(Geometry.Sizes(x.Shape[0], x.Shape[1], y.Shape[1]), x.Elements<T>(), y.Elements<T>(), elements);
        return w;
    }
}
