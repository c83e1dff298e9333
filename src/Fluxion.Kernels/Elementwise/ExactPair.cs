using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Kernels;

/// <summary>Sums and products whose rounding error is kept beside them.</summary>
internal static class ExactPair
{
    private static bool Fuses => Avx512F.IsSupported || Fma.IsSupported || AdvSimd.IsSupported;

    /// <summary>a · b and its error. Without fused multiply-add the factors are cut into halves of 26 bits (Dekker 1971).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Product(Vector512<double> a, Vector512<double> b, out Vector512<double> error)
    {
        var p = a * b;
        if (Fuses)
        {
            error = Vector512.FusedMultiplyAdd(a, b, -p);
            return p;
        }

        var (a1, b1) = (High(a), High(b));
        var (a0, b0) = (a - a1, b - b1);
        error = a0 * b0 - (p - a1 * b1 - a0 * b1 - a1 * b0);
        return p;
    }

    /// <summary>x · x and its error, for |x| below 2⁵⁰. Without fused multiply-add: the upper 12 bits of x have an exact square (Dekker 1971).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Square(Vector512<float> x, out Vector512<float> error)
    {
        var p = x * x;
        if (Fuses)
        {
            error = Vector512.FusedMultiplyAdd(x, x, -p);
            return p;
        }

        var c = x * ((1 << 12) + 1);
        var high = c - (c - x);
        var low = x - high;
        error = low * low - (p - high * high - (low + low) * high);
        return p;
    }

    /// <summary>a + b and its error, where |a| ≥ |b| or a = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sum(Vector512<double> a, Vector512<double> b, out Vector512<double> error)
    {
        var s = a + b;
        error = b - (s - a);
        return s;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> High(Vector512<double> a)
    {
        var c = a * ((1 << 27) + 1);
        return c - (c - a);
    }
}
