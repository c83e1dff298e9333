using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Householder's reflection H = I − τ v vᵀ that turns a vector into a multiple of the first axis; v starts with one.</summary>
internal static unsafe class Reflector
{
    /// <summary>Overwrites x by v.</summary>
    /// <param name="x">The vector.</param>
    /// <param name="length">Its length, at least 1.</param>
    /// <param name="tau">τ, zero where x is such a multiple already.</param>
    /// <returns>The first element of H x, whose others are zero.</returns>
    public static T Make<T>(T* x, int length, out T tau)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (first, rest) = (x[0], Vectors.Norm(x + 1, length - 1));
        if (rest == T.Zero)
        {
            (tau, x[0]) = (T.Zero, T.One);
            return first;
        }

        // Numbers near the smallest have few digits, and so would v.
        var (least, lift) = typeof(T) == typeof(float) ? (1e-30, 100) : (1e-290, 900);
        if (T.Max(T.Abs(first), rest) < T.CreateChecked(least))
        {
            for (var i = 0; i < length; i++)
            {
                x[i] = T.ScaleB(x[i], lift);
            }

            return T.ScaleB(Make(x, length, out tau), -lift);
        }

        // The sign against that of the first element, so that nothing cancels.
        var turned = -T.CopySign(T.Hypot(first, rest), first);
        (tau, x[0]) = ((turned - first) / turned, T.One);
        Vectors.Divide(x + 1, first - turned, length - 1);
        return turned;
    }
}
