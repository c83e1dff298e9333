namespace Fluxion.Primitives;

/// <summary>Matrices with zeros in place of one of their triangles, whatever stood there.</summary>
internal static class Triangle
{
    /// <summary>The lower or the upper triangle; strict leaves out the diagonal.</summary>
    internal static Tensor Of(Tensor a, bool lower, bool strict)
    {
        var column = Tensor.Arange(0, a.Shape[^1], dtype: DType.Int64);
        var row = Tensor.Arange(0, a.Shape[^2], dtype: DType.Int64).ExpandDims(1);
        var kept = lower ? (strict ? row > column : row >= column) : strict ? row < column : row <= column;
        return Tensor.Where(kept, a, 0);
    }
}
