using System.Runtime.InteropServices;

namespace Fluxion.Kernels;

/// <summary>
/// Where the largest or smallest of x[o, ·, i] stands: the first of equals; and the first NaN, if there is one, as in NumPy.
/// x is [outer, length, inner] and y [outer, inner], both contiguous; length is at least 1.
/// </summary>
internal static class ArgReductionLoop
{
    public static void ArgMax<T>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<long> y)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Run<float, MaxOperator, GreaterOperator>(outer, length, inner, MemoryMarshal.Cast<T, float>(x), y);
        }
        else if (typeof(T) == typeof(double))
        {
            Run<double, MaxOperator, GreaterOperator>(outer, length, inner, MemoryMarshal.Cast<T, double>(x), y);
        }
        else if (typeof(T) == typeof(int))
        {
            Run<int, MaxOperator, GreaterOperator>(outer, length, inner, MemoryMarshal.Cast<T, int>(x), y);
        }
        else if (typeof(T) == typeof(long))
        {
            Run<long, MaxOperator, GreaterOperator>(outer, length, inner, MemoryMarshal.Cast<T, long>(x), y);
        }
        else
        {
            Throw.Type(typeof(T));
        }
    }

    public static void ArgMin<T>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<long> y)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Run<float, MinOperator, LessOperator>(outer, length, inner, MemoryMarshal.Cast<T, float>(x), y);
        }
        else if (typeof(T) == typeof(double))
        {
            Run<double, MinOperator, LessOperator>(outer, length, inner, MemoryMarshal.Cast<T, double>(x), y);
        }
        else if (typeof(T) == typeof(int))
        {
            Run<int, MinOperator, LessOperator>(outer, length, inner, MemoryMarshal.Cast<T, int>(x), y);
        }
        else if (typeof(T) == typeof(long))
        {
            Run<long, MinOperator, LessOperator>(outer, length, inner, MemoryMarshal.Cast<T, long>(x), y);
        }
        else
        {
            Throw.Type(typeof(T));
        }
    }

    private static void Run<T, TBest, TBeats>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<long> y)
        where T : unmanaged
        where TBest : struct, IReductionOperator<T>
        where TBeats : struct, IPredicateOperator<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        if (x.Length != (long)outer * length * inner)
        {
            Throw.Length(x.Length, outer * length * inner);
        }

        if (y.Length != (long)outer * inner)
        {
            Throw.Length(y.Length, outer * inner);
        }

        for (var o = 0; o < outer && inner > 0; o++)
        {
            var block = x.Slice(o * length * inner, length * inner);
            if (inner == 1)
            {
                y[o] = ArgRow.First(block, RowReduction.Run<T, TBest>(block));
            }
            else
            {
                ArgColumns.Run<T, TBeats>(length, inner, block, y.Slice(o * inner, inner));
            }
        }
    }
}
