using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>e^(−x²/2), the bell curve, elementwise.</summary>
internal sealed class Gaussian : ElementwiseUnary<GaussianOperator>
{
    internal static Gaussian Instance { get; } = new();

    /// <summary>The density φ of the standard normal distribution.</summary>
    internal static Tensor Density(Tensor x) => Instance.Apply(x) * 0.3989422804014327;

    // dy = −y x dx, with y the output; 0 where y is, even at ∞.
    protected override Tensor Derivative(Tensor x, Tensor y) => StrongMultiply.Chain(-y, x);
}
