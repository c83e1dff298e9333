using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>How rows are normalised: by the root of their mean square, after their mean is taken away or as they are.</summary>
internal readonly record struct RowScaling(bool IsCentred, double Epsilon)
{
    /// <summary>The row without its mean, in the room lent or as it is.</summary>
    public ReadOnlySpan<T> Centre<T>(ReadOnlySpan<T> x, Span<T> room)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!IsCentred)
        {
            return x;
        }

        BinaryLoop.Run<T, RealRow.Difference<T>>(x, [Mean(x)], room);
        return room;
    }

    /// <summary>What to multiply such a row by: 1 / √(mean square + ε).</summary>
    public T Factor<T>(ReadOnlySpan<T> centred)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var square = MappedSum.Run<T, RealRow.Times<T>>(centred, centred) / T.CreateTruncating(centred.Length);
        return T.One / T.Sqrt(square + T.CreateTruncating(Epsilon));
    }

    /// <summary>The part of a row's derivative that its mean takes away.</summary>
    public T MeanIfCentred<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => IsCentred ? Mean(x) : T.Zero;

    private static T Mean<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RealRow.Sum(x) / T.CreateTruncating(x.Length);
}
