using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>A matrix of few numbers times a tensor along one axis, seen as (outer, length, inner).</summary>
internal static unsafe class AxisMapLoop
{
    public static void Run<T>(SparseRows matrix, int outer, int inner, ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (x.Length != (long)outer * matrix.Columns * inner)
        {
            Throw.Length(x.Length, outer * matrix.Columns * inner);
        }

        if (y.Length != (long)outer * matrix.Rows * inner)
        {
            Throw.Length(y.Length, outer * matrix.Rows * inner);
        }

        using var room = Workspace.Open();
        var weights = room.Take<T>(matrix.Weights.Length);
        for (var i = 0; i < matrix.Weights.Length; i++)
        {
            weights[i] = T.CreateTruncating(matrix.Weights[i]);
        }

        fixed (T* px = x, py = y)
        {
            var grain = Chunks.Size / Math.Max(1, inner);
            WorkSplitter.Run(outer * matrix.Rows, Math.Max(1, grain), new Work<T>(matrix, weights, inner, px, py));
        }
    }

    // Items are rows of the result, each of `inner` elements.
    private readonly struct Work<T>(SparseRows matrix, T* weights, int inner, T* x, T* y) : IRangeWork
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int start, int end)
        {
            for (var item = start; item < end; item++)
            {
                var (block, row) = Math.DivRem(item, matrix.Rows);
                var source = x + ((nint)block * matrix.Columns * inner);
                if (inner == 1)
                {
                    y[item] = Single(row, source);
                    continue;
                }

                var target = y + ((nint)item * inner);
                new Span<T>(target, inner).Clear();
                for (var i = matrix.Starts[row]; i < matrix.Starts[row + 1]; i++)
                {
                    ScaledAdd.Run(inner, weights[i], source + ((nint)matrix.Places[i] * inner), target);
                }
            }
        }

        private T Single(int row, T* source)
        {
            var sum = T.Zero;
            for (var i = matrix.Starts[row]; i < matrix.Starts[row + 1]; i++)
            {
                sum = T.MultiplyAddEstimate(weights[i], source[matrix.Places[i]], sum);
            }

            return sum;
        }
    }
}
