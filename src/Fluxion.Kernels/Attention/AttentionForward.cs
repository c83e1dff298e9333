using System.Buffers;
using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// y = softmax(scale · Q Kᵀ) V and the logarithm of each row's sum, a block of queries at a time: the scores of a block are all that is kept,
/// so memory grows with the number of keys and not with its square. A query that sees no key gets zeros and −∞.
/// </summary>
internal static unsafe class AttentionForward
{
    public static void Run<T>(
        in AttentionProblem problem, ReadOnlySpan<T> queries, ReadOnlySpan<T> keys, ReadOnlySpan<T> values, Span<T> y, Span<T> logSums)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* q = queries, k = keys, v = values, o = y, l = logSums)
        {
            WorkSplitter.Run(problem.Groups * problem.Blocks, 1, new Work<T>(problem, q, k, v, o, l));
        }
    }

    private readonly struct Work<T>(AttentionProblem problem, T* q, T* k, T* v, T* y, T* logSums) : IRangeWork
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int start, int end)
        {
            var scores = ArrayPool<T>.Shared.Rent(AttentionProblem.BlockSize * problem.Keys);
            var scaled = ArrayPool<T>.Shared.Rent(AttentionProblem.BlockSize * problem.Features);
            for (var item = start; item < end; item++)
            {
                Block(item / problem.Blocks, item % problem.Blocks * AttentionProblem.BlockSize, scores, scaled);
            }

            ArrayPool<T>.Shared.Return(scores);
            ArrayPool<T>.Shared.Return(scaled);
        }

        private void Block(int group, int first, Span<T> scores, Span<T> scaled)
        {
            var (n, m, d, w) = (problem.Queries, problem.Keys, problem.Features, problem.Width);
            var rows = Math.Min(AttentionProblem.BlockSize, n - first);
            var seen = problem.KeysBefore(first + rows);
            var at = ((nint)group * n) + first;
            var result = new Span<T>(y + (at * w), rows * w);

            AttentionScores.Run(problem, group, first, rows, seen, new ReadOnlySpan<T>(q + (at * d), rows * d), new ReadOnlySpan<T>(k + ((nint)group * m * d), m * d), scores, scaled);
            for (var r = 0; r < rows; r++)
            {
                var row = scores.Slice(r * seen, seen);
                logSums[at + r] = LogSum(row);
            }

            Gemm.Multiply(rows, w, seen, scores[..(rows * seen)], Math.Max(seen, 1), false, new ReadOnlySpan<T>(v + ((nint)group * m * w), m * w), w, false, result, w);
        }

        // Turns scores into probabilities.
        private static T LogSum(Span<T> row)
        {
            var max = row.IsEmpty ? T.NegativeInfinity : RealRow.Max<T>(row);
            if (T.IsNegativeInfinity(max))
            {
                row.Clear();
                return max;
            }

            ExpRow.Shifted(row, max, row);
            var sum = RealRow.Sum<T>(row);
            BinaryLoop.Run<T, RealRow.Times<T>>(row, [RealRow.Reciprocal(sum)], row);
            return max + ExpRow.Log(sum);
        }
    }
}
