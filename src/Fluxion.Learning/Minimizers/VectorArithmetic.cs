namespace Fluxion;

/// <summary>What search directions do with vectors.</summary>
internal static class VectorArithmetic
{
    /// <summary>aᵀb as a number.</summary>
    internal static double InnerProduct(this Tensor a, Tensor b) => (a * b).Sum().Item<double>();
}
