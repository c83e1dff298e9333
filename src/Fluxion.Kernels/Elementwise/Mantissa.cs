using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>x = m · 2ᵉ with √½ ≤ m &lt; √2, for finite x above 0, denormal ones included. Elsewhere m and e are some numbers.</summary>
internal static class Mantissa
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Split(Vector512<float> x, out Vector512<float> e)
    {
        var tiny = Vector512.LessThan(x, Vector512.Create(1.17549435e-38f));
        x = Vector512.ConditionalSelect(tiny, x * (1 << 24), x);

        // Subtracting the bits of √½ makes the exponent field count from there.
        var steps = (x.AsInt32() - Vector512.Create(0x3F3504F3)) >> 23;
        e = Vector512.ConvertToSingle(steps) - (tiny & Vector512.Create(24f));
        return (x.AsInt32() - (steps << 23)).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Split(Vector512<double> x, out Vector512<double> e)
    {
        var tiny = Vector512.LessThan(x, Vector512.Create(2.2250738585072014e-308));
        var m = SplitNormal(Vector512.ConditionalSelect(tiny, x * (1L << 54), x), out e);
        e -= tiny & Vector512.Create(54.0);
        return m;
    }

    /// <summary>The same for an x that is not denormal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> SplitNormal(Vector512<double> x, out Vector512<double> e)
    {
        // As above, but with the bits of −√½, so that 2048 is added and a logical shift will do. As low bits of 2^52 the integer
        // becomes a double without a conversion.
        var steps = (x.AsInt64() - Vector512.Create(-0.7071067811865476).AsInt64()) >>> 52;
        e = (steps | Vector512.Create((double)(1L << 52)).AsInt64()).AsDouble() - Vector512.Create((double)((1L << 52) + 2048));
        return -(x.AsInt64() - (steps << 52)).AsDouble();
    }
}
