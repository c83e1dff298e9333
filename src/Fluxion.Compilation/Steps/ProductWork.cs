using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>How many floating-point operations the products of matrices take, and convolutions, which are products.</summary>
internal static class ProductWork
{
    /// <summary>2 n for a sum of n products; 0 for what is no product.</summary>
    internal static long FlopsOf(Step step) => step.Nodes[0].Primitive switch
    {
        MatMul => 2 * (long)step.Writes[0].Type.Shape.Size * step.Reads[0].Type.Shape[^1],
        Convolution => OfConvolution(step.Reads[1].Type.Shape, step.Writes[0].Type.Shape),
        ConvolutionToInput => OfConvolution(step.Reads[1].Type.Shape, step.Reads[0].Type.Shape),
        ConvolutionToWeights => OfConvolution(step.Writes[0].Type.Shape, step.Reads[1].Type.Shape),
        _ => 0,
    };

    // Of the three tensors of a convolution each is as much work to compute from the other two: every element of y meets one filter.
    private static long OfConvolution(Shape w, Shape y) => w[0] == 0 ? 0 : 2 * (long)y.Size * (w.Size / w[0]);
}
