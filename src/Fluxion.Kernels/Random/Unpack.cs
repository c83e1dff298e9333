using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Fluxion.Kernels;

/// <summary>Pairs the elements of two lanes, within each 128 bits: the first of each, or the second of each. Twice is back again.</summary>
internal static class Unpack
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Low(Vector512<ulong> x, Vector512<ulong> y) =>
        Avx512F.IsSupported ? Avx512F.UnpackLow(x, y) : Vector512.Create(Low(x.GetLower(), y.GetLower()), Low(x.GetUpper(), y.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> High(Vector512<ulong> x, Vector512<ulong> y) =>
        Avx512F.IsSupported ? Avx512F.UnpackHigh(x, y) : Vector512.Create(High(x.GetLower(), y.GetLower()), High(x.GetUpper(), y.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Low(Vector256<ulong> x, Vector256<ulong> y) =>
        Avx2.IsSupported ? Avx2.UnpackLow(x, y) : Vector256.Create(x.GetElement(0), y.GetElement(0), x.GetElement(2), y.GetElement(2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> High(Vector256<ulong> x, Vector256<ulong> y) =>
        Avx2.IsSupported ? Avx2.UnpackHigh(x, y) : Vector256.Create(x.GetElement(1), y.GetElement(1), x.GetElement(3), y.GetElement(3));
}
