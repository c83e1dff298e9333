namespace Fluxion.Primitives;

/// <summary>e^(x − y), what eˣ contributes to e^y = Σ eˣ: at most 1.</summary>
internal static class ExpShare
{
    /// <summary>0 where x is −∞, even if y is; 1 where x is ∞. So a line of −∞ lets nothing flow, and an infinite one no NaN.</summary>
    internal static Tensor Of(Tensor x, Tensor y)
    {
        var largest = x.DType == DType.Float32 ? float.MaxValue : double.MaxValue;
        return Tensor.Minimum(x - Tensor.Maximum(Tensor.Minimum(y, largest), -largest), 0).Exp();
    }
}
