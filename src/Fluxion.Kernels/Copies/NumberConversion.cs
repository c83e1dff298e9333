using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Conversion between two number types: lanes for the pairs that training meets, one number at a time for the rest.</summary>
internal static class NumberConversion
{
    public static void Run<TFrom, TTo>(ReadOnlySpan<TFrom> x, Span<TTo> y)
        where TFrom : unmanaged, INumber<TFrom>
        where TTo : unmanaged, INumber<TTo>
    {
        var i = 0;
        if (typeof(TFrom) == typeof(float) && typeof(TTo) == typeof(double))
        {
            i = Widen(MemoryMarshal.Cast<TFrom, float>(x), MemoryMarshal.Cast<TTo, double>(y));
        }
        else if (typeof(TFrom) == typeof(double) && typeof(TTo) == typeof(float))
        {
            i = Narrow(MemoryMarshal.Cast<TFrom, double>(x), MemoryMarshal.Cast<TTo, float>(y));
        }
        else if (typeof(TFrom) == typeof(int) && typeof(TTo) == typeof(float))
        {
            i = ToSingle(MemoryMarshal.Cast<TFrom, int>(x), MemoryMarshal.Cast<TTo, float>(y));
        }
        else if (typeof(TFrom) == typeof(float) && typeof(TTo) == typeof(int))
        {
            i = ToInt32(MemoryMarshal.Cast<TFrom, float>(x), MemoryMarshal.Cast<TTo, int>(y));
        }

        for (; i < y.Length; i++)
        {
            y[i] = TTo.CreateTruncating(x[i]);
        }
    }

    private static int Widen(ReadOnlySpan<float> x, Span<double> y)
    {
        var i = 0;
        for (; i <= y.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            var (low, high) = Vector512.Widen(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(x), (nuint)i));
            low.StoreUnsafe(ref MemoryMarshal.GetReference(y), (nuint)i);
            high.StoreUnsafe(ref MemoryMarshal.GetReference(y), (nuint)(i + Vector512<double>.Count));
        }

        return i;
    }

    private static int Narrow(ReadOnlySpan<double> x, Span<float> y)
    {
        var i = 0;
        for (; i <= y.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            var low = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(x), (nuint)i);
            var high = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(x), (nuint)(i + Vector512<double>.Count));
            Vector512.Narrow(low, high).StoreUnsafe(ref MemoryMarshal.GetReference(y), (nuint)i);
        }

        return i;
    }

    private static int ToSingle(ReadOnlySpan<int> x, Span<float> y)
    {
        var i = 0;
        for (; i <= y.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            Vector512.ConvertToSingle(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(x), (nuint)i))
                .StoreUnsafe(ref MemoryMarshal.GetReference(y), (nuint)i);
        }

        return i;
    }

    private static int ToInt32(ReadOnlySpan<float> x, Span<int> y)
    {
        var i = 0;
        for (; i <= y.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            Vector512.ConvertToInt32(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(x), (nuint)i))
                .StoreUnsafe(ref MemoryMarshal.GetReference(y), (nuint)i);
        }

        return i;
    }
}
