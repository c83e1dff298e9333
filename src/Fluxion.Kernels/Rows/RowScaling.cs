using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>How rows are normalised: by the root of their mean square, after their mean is taken away or as they are.</summary>
internal readonly record struct RowScaling(bool IsCentred, double Epsilon)
{
    /// <summary>What is taken away from such a row, or from a flow along it.</summary>
    public T Mean<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => IsCentred ? RealRow.Sum(x) / T.CreateTruncating(x.Length) : T.Zero;

    /// <summary>What to multiply a centred row by, from the sum of its squares: 1 / √(mean square + ε).</summary>
    public T Factor<T>(T squares, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        T.One / T.Sqrt((squares / T.CreateTruncating(columns)) + T.CreateTruncating(Epsilon));
}
