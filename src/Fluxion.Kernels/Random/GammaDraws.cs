using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>A draw of gamma numbers, shared among threads: element i depends on the key, on i and on its own shape.</summary>
internal static unsafe class GammaDraws
{
    private const int Grain = 1 << 10;

    /// <summary>The logarithms of gamma numbers at these shapes.</summary>
    public static void Run<T>(ulong key, ReadOnlySpan<T> shapes, Span<T> y)
        where T : unmanaged, INumber<T>
    {
        if (shapes.Length != y.Length)
        {
            Throw.Length(shapes.Length, y.Length);
        }

        fixed (T* from = shapes, to = y)
        {
            WorkSplitter.Run(y.Length, Grain, new Work<T>(key, from, to));
        }
    }

    private readonly struct Work<T>(ulong key, T* shapes, T* y) : IRangeWork
        where T : unmanaged, INumber<T>
    {
        public void Run(int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                y[i] = T.CreateTruncating(GammaDraw.Log(key, (ulong)i, double.CreateTruncating(shapes[i])));
            }
        }
    }
}
