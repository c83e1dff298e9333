using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Determinants from factors: the product of U's diagonal, its sign turned for each swap of rows.</summary>
internal static class LuDeterminant
{
    /// <summary>−1 for an odd number of swaps.</summary>
    public static T SignOf<T>(ReadOnlySpan<int> pivots)
        where T : IBinaryFloatingPointIeee754<T>
    {
        var sign = T.One;
        for (var i = 0; i < pivots.Length; i++)
        {
            sign = pivots[i] == i ? sign : -sign;
        }

        return sign;
    }

    /// <summary>The determinant as significand · 2^exponent, which neither overflows nor underflows on the way.</summary>
    public static (T Significand, int Exponent) Of<T>(int n, ReadOnlySpan<T> factors, ReadOnlySpan<int> pivots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (significand, exponent) = (SignOf<T>(pivots), 0);
        for (var i = 0; i < n; i++)
        {
            significand *= factors[(i * n) + i];
            if (significand != T.Zero && T.IsFinite(significand))
            {
                var power = T.ILogB(significand);
                (significand, exponent) = (T.ScaleB(significand, -power), exponent + power);
            }
        }

        return (significand, exponent);
    }

    /// <summary>The determinant's sign, 0 where it is zero, and the logarithm of its size, −∞ there.</summary>
    public static (T Sign, T Logarithm) SignAndLogarithm<T>(int n, ReadOnlySpan<T> factors, ReadOnlySpan<int> pivots)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (sign, sum) = (SignOf<T>(pivots), T.Zero);
        for (var i = 0; i < n; i++)
        {
            var pivot = factors[(i * n) + i];
            sign *= T.IsNaN(pivot) ? pivot : T.CreateChecked(T.Sign(pivot));
            sum += T.Log(T.Abs(pivot));
        }

        return (sign, sum);
    }
}
