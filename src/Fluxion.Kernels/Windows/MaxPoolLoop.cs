using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The largest element of each window of each plane and where in the plane it lies: the first of equals; of NaN the last.</summary>
internal static class MaxPoolLoop
{
    public static void Run<T>(PoolAxis rows, PoolAxis columns, int planes, ReadOnlySpan<T> x, Span<T> y, Span<long> indices)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        Run(rows, columns, planes, x, y, indices, typeof(T) == typeof(float) && BitConverter.IsLittleEndian && PairMaxPool.Suits(rows, columns));

    /// <summary>The same by the kernel asked for: for pairs if they are, or for any windows.</summary>
    public static unsafe void Run<T>(PoolAxis rows, PoolAxis columns, int planes, ReadOnlySpan<T> x, Span<T> y, Span<long> indices, bool pairs)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (input, output) = (rows.Input * columns.Input, rows.Output * columns.Output);
        if (x.Length != (long)planes * input)
        {
            Throw.Length(x.Length, planes * input);
        }

        if (y.Length != (long)planes * output || indices.Length != y.Length)
        {
            Throw.Length(y.Length, planes * output);
        }

        fixed (T* px = x, py = y)
        {
            fixed (long* pi = indices)
            {
                WorkSplitter.Run(planes, Math.Max(1, Chunks.Size / Math.Max(1, input)), new Work<T>(rows, columns, px, py, pi, pairs));
            }
        }
    }

    private readonly unsafe struct Work<T>(PoolAxis rows, PoolAxis columns, T* x, T* y, long* indices, bool pairs) : IRangeWork
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int start, int end)
        {
            var at = (nint)start * rows.Output * columns.Output;
            for (var plane = start; plane < end; plane++)
            {
                var seen = x + ((nint)plane * rows.Input * columns.Input);
                if (pairs)
                {
                    PairMaxPool.Run(rows, columns, (float*)seen, (float*)(y + at), indices + at);
                    at += rows.Output * columns.Output;
                    continue;
                }

                for (var p = 0; p < rows.Output; p++)
                {
                    for (var q = 0; q < columns.Output; q++, at++)
                    {
                        var largest = Largest(seen, p, q);
                        (y[at], indices[at]) = (seen[largest], largest);
                    }
                }
            }
        }

        private int Largest(T* seen, int p, int q)
        {
            var best = (rows.Starts[p] * columns.Input) + columns.Starts[q];
            var value = seen[best];
            for (var i = rows.Starts[p]; i < rows.Ends[p]; i += rows.Step)
            {
                for (var j = columns.Starts[q]; j < columns.Ends[q]; j += columns.Step)
                {
                    var candidate = seen[(i * columns.Input) + j];
                    if (candidate > value || T.IsNaN(candidate))
                    {
                        (value, best) = (candidate, (i * columns.Input) + j);
                    }
                }
            }

            return best;
        }
    }
}
