using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Kernels;

/// <summary>Powers of two, made in the exponent field.</summary>
internal static class Exponent
{
    /// <summary>
    /// Added to a small float it leaves the nearest integer in the low bits, and that integer's float once taken off again.
    /// </summary>
    public const float RoundFloat = 1.5f * (1 << 23);

    /// <summary>The same for double.</summary>
    public const double RoundDouble = 1.5 * (1L << 52);

    /// <summary>2ⁿ, where <paramref name="rounded"/> is n + RoundFloat and −126 ≤ n ≤ 127.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Power(Vector512<float> rounded) =>
        ((rounded.AsInt32() << 23) + Vector512<float>.One.AsInt32()).AsSingle();

    /// <summary>2ⁿ, where <paramref name="rounded"/> is n + RoundDouble and −1022 ≤ n ≤ 1023.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Power(Vector512<double> rounded) =>
        ((rounded.AsInt64() << 52) + Vector512<double>.One.AsInt64()).AsDouble();

    /// <summary>p · 2ⁿ rounded once, for p near 1 and an integer |n| ≤ 250: two factors, so that neither is out of range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Scale(Vector512<float> p, Vector512<float> n)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Scale(p, n);
        }

        var round = Vector512.Create(RoundFloat);
        var half = n * 0.5f + round;
        return p * Power(half) * Power(n - (half - round) + round);
    }

    /// <summary>p · 2ⁿ rounded once, for p near 1 and an integer |n| ≤ 2000.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Scale(Vector512<double> p, Vector512<double> n)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Scale(p, n);
        }

        var round = Vector512.Create(RoundDouble);
        var half = n * 0.5 + round;
        return p * Power(half) * Power(n - (half - round) + round);
    }
}
