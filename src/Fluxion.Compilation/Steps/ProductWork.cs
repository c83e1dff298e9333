using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>How many floating-point operations the products of matrices take, and convolutions, which are products.</summary>
internal static class ProductWork
{
    /// <summary>2 n for a sum of n products; 0 for what is no product.</summary>
    internal static long FlopsOf(Primitive primitive, IReadOnlyList<Place> reads, Place write) => primitive switch
    {
        MatMul => 2 * (long)write.Type.Shape.Size * reads[0].Type.Shape[^1],
        Convolution => OfConvolution(reads[1].Type.Shape, write.Type.Shape),
        ConvolutionToInput => OfConvolution(reads[1].Type.Shape, reads[0].Type.Shape),
        ConvolutionToWeights => OfConvolution(write.Type.Shape, reads[1].Type.Shape),
        _ => 0,
    };

    // Of the three tensors of a convolution each is as much work to compute from the other two: every element of y meets one filter.
    private static long OfConvolution(Shape w, Shape y) => w[0] == 0 ? 0 : 2 * (long)y.Size * (w.Size / w[0]);
}
