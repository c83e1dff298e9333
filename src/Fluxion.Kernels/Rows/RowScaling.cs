using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>How rows are normalised: by the root of their mean square, after their mean is taken away or as they are.</summary>
internal readonly record struct RowScaling(bool IsCentred, double Epsilon)
{
    /// <summary>What is taken away from a row, and what it is multiplied by then: 1 / √(mean square + ε).</summary>
    public (T Mean, T Factor) Of<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var count = T.CreateTruncating(x.Length);
        var mean = IsCentred ? RealRow.Sum(x) / count : T.Zero;
        return (mean, T.One / T.Sqrt((RowMoments<T>.Squares(x, mean) / count) + T.CreateTruncating(Epsilon)));
    }
}
