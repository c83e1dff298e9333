using System.Numerics;
using System.Runtime.InteropServices;

namespace Fluxion.Kernels;

/// <summary>
/// y = x in another element type: float, double, int, long and bool in every pair. To an integer it truncates and saturates, and NaN
/// becomes 0; from long to int it keeps the low bits; to bool it asks whether x ≠ 0, so NaN is true; bool becomes 0 or 1.
/// </summary>
internal static class ConvertLoop
{
    public static void Run<TFrom, TTo>(ReadOnlySpan<TFrom> x, Span<TTo> y)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        if (x.Length != y.Length)
        {
            Throw.Length(x.Length, y.Length);
        }

        if (typeof(TFrom) == typeof(TTo))
        {
            MemoryMarshal.AsBytes(x).CopyTo(MemoryMarshal.AsBytes(y));
        }
        else if (typeof(TFrom) == typeof(float))
        {
            From<float, TTo>(MemoryMarshal.Cast<TFrom, float>(x), y);
        }
        else if (typeof(TFrom) == typeof(double))
        {
            From<double, TTo>(MemoryMarshal.Cast<TFrom, double>(x), y);
        }
        else if (typeof(TFrom) == typeof(int))
        {
            From<int, TTo>(MemoryMarshal.Cast<TFrom, int>(x), y);
        }
        else if (typeof(TFrom) == typeof(long))
        {
            From<long, TTo>(MemoryMarshal.Cast<TFrom, long>(x), y);
        }
        else if (typeof(TFrom) == typeof(bool))
        {
            FromBool(MemoryMarshal.Cast<TFrom, bool>(x), y);
        }
        else
        {
            Throw.Type(typeof(TFrom));
        }
    }

    private static void From<TFrom, TTo>(ReadOnlySpan<TFrom> x, Span<TTo> y)
        where TFrom : unmanaged, INumber<TFrom>
        where TTo : unmanaged
    {
        if (typeof(TTo) == typeof(float))
        {
            NumberConversion.Run(x, MemoryMarshal.Cast<TTo, float>(y));
        }
        else if (typeof(TTo) == typeof(double))
        {
            NumberConversion.Run(x, MemoryMarshal.Cast<TTo, double>(y));
        }
        else if (typeof(TTo) == typeof(int))
        {
            NumberConversion.Run(x, MemoryMarshal.Cast<TTo, int>(y));
        }
        else if (typeof(TTo) == typeof(long))
        {
            NumberConversion.Run(x, MemoryMarshal.Cast<TTo, long>(y));
        }
        else if (typeof(TTo) == typeof(bool))
        {
            PredicateLoop.Run<TFrom, NonzeroPredicate<TFrom>>(x, [TFrom.Zero], MemoryMarshal.Cast<TTo, bool>(y));
        }
        else
        {
            Throw.Type(typeof(TTo));
        }
    }

    private static void FromBool<TTo>(ReadOnlySpan<bool> x, Span<TTo> y)
        where TTo : unmanaged
    {
        if (typeof(TTo) == typeof(float))
        {
            SelectLoop.Run(x, [1], [0], MemoryMarshal.Cast<TTo, float>(y));
        }
        else if (typeof(TTo) == typeof(double))
        {
            SelectLoop.Run(x, [1], [0], MemoryMarshal.Cast<TTo, double>(y));
        }
        else if (typeof(TTo) == typeof(int))
        {
            SelectLoop.Run(x, [1], [0], MemoryMarshal.Cast<TTo, int>(y));
        }
        else if (typeof(TTo) == typeof(long))
        {
            SelectLoop.Run(x, [1], [0], MemoryMarshal.Cast<TTo, long>(y));
        }
        else
        {
            Throw.Type(typeof(TTo));
        }
    }
}
