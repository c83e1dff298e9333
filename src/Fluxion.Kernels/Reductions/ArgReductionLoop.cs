using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// Where the largest or smallest of x[o, ·, i] stands: the first of equals; and the first NaN, if there is one, as in NumPy.
/// x is [outer, length, inner] and y [outer, inner], both contiguous; length is at least 1.
/// </summary>
internal static class ArgReductionLoop
{
    public static void ArgMax<T>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<long> y)
        where T : unmanaged, INumber<T> =>
        Run(outer, length, inner, x, y, static (a, b) => a > b);

    public static void ArgMin<T>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<long> y)
        where T : unmanaged, INumber<T> =>
        Run(outer, length, inner, x, y, static (a, b) => a < b);

    private static void Run<T>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<long> y, Func<T, T, bool> beats)
        where T : unmanaged, INumber<T>
    {
        for (var o = 0; o < outer; o++)
        {
            for (var i = 0; i < inner; i++)
            {
                var best = 0;
                for (var l = 1; l < length; l++)
                {
                    var here = x[(o * length + l) * inner + i];
                    var there = x[(o * length + best) * inner + i];
                    if (!T.IsNaN(there) && (T.IsNaN(here) || beats(here, there)))
                    {
                        best = l;
                    }
                }

                y[o * inner + i] = best;
            }
        }
    }
}
