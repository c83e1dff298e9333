using System.Buffers;
using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>
/// The cotangents of queries, keys and values. A block's probabilities P are computed again from its scores and the rows' log-sums; with
/// δ = Σ ȳ y of each row, dS = P (ȳ Vᵀ − δ), and q̄ = scale dS K, k̄ = scale dSᵀ Q, v̄ = Pᵀ ȳ. Groups are shared among threads, blocks
/// follow each other, so the sums have one order.
/// </summary>
internal static unsafe class AttentionBackward
{
    public static void Run<T>(
        in AttentionProblem problem, ReadOnlySpan<T> queries, ReadOnlySpan<T> keys, ReadOnlySpan<T> values, ReadOnlySpan<T> logSums, ReadOnlySpan<T> deltas,
        ReadOnlySpan<T> yBar, Span<T> queriesBar, Span<T> keysBar, Span<T> valuesBar)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        keysBar.Clear();
        valuesBar.Clear();
        fixed (T* q = queries, k = keys, v = values, l = logSums, s = deltas, g = yBar, dq = queriesBar, dk = keysBar, dv = valuesBar)
        {
            WorkSplitter.Run(problem.Groups, 1, new Work<T>(problem, q, k, v, l, s, g, dq, dk, dv));
        }
    }

    private readonly struct Work<T>(AttentionProblem problem, T* q, T* k, T* v, T* logSums, T* deltas, T* yBar, T* dq, T* dk, T* dv) : IRangeWork
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int start, int end)
        {
            var size = AttentionProblem.BlockSize * problem.Keys;
            var scores = ArrayPool<T>.Shared.Rent(size);
            var flows = ArrayPool<T>.Shared.Rent(size);
            var scaled = ArrayPool<T>.Shared.Rent(AttentionProblem.BlockSize * problem.Features);
            for (var group = start; group < end; group++)
            {
                for (var first = 0; first < problem.Queries; first += AttentionProblem.BlockSize)
                {
                    Block(group, first, scores, flows, scaled);
                }
            }

            ArrayPool<T>.Shared.Return(scores);
            ArrayPool<T>.Shared.Return(flows);
            ArrayPool<T>.Shared.Return(scaled);
        }

        private void Block(int group, int first, Span<T> p, Span<T> flow, Span<T> scaled)
        {
            var (n, m, d, w) = (problem.Queries, problem.Keys, problem.Features, problem.Width);
            var rows = Math.Min(AttentionProblem.BlockSize, n - first);
            var seen = problem.KeysBefore(first + rows);
            var at = ((nint)group * n) + first;
            var (perFeature, perValue) = ((nint)group * m * d, (nint)group * m * w);
            var g = new ReadOnlySpan<T>(yBar + (at * w), rows * w);
            var keys = new ReadOnlySpan<T>(k + perFeature, m * d);

            AttentionScores.Run(problem, group, first, rows, seen, new ReadOnlySpan<T>(q + (at * d), rows * d), keys, p, scaled);
            Gemm.Multiply(rows, seen, w, g, w, false, new ReadOnlySpan<T>(v + perValue, m * w), w, true, flow[..(rows * seen)], Math.Max(seen, 1));
            for (var r = 0; r < rows; r++)
            {
                Flow(p.Slice(r * seen, seen), flow.Slice(r * seen, seen), logSums[at + r], deltas[at + r]);
            }

            Gemm.Multiply(seen, w, rows, p[..(rows * seen)], Math.Max(seen, 1), true, g, w, false, new Span<T>(dv + perValue, m * w), w, accumulate: true);
            Gemm.Multiply(seen, d, rows, flow[..(rows * seen)], Math.Max(seen, 1), true, scaled[..(rows * d)], d, false, new Span<T>(dk + perFeature, m * d), d, accumulate: true);
            var result = new Span<T>(dq + (at * d), rows * d);
            Gemm.Multiply(rows, d, seen, flow[..(rows * seen)], Math.Max(seen, 1), false, keys, d, false, result, d);
            BinaryLoop.Run<T, RealRow.Times<T>>(result, [T.CreateTruncating(problem.Scale)], result);
        }

        // From scores and ȳ Vᵀ to probabilities and dS.
        private static void Flow(Span<T> p, Span<T> flow, T logSum, T delta)
        {
            if (T.IsNegativeInfinity(logSum))
            {
                p.Clear();
                flow.Clear();
                return;
            }

            ExpRow.Shifted(p, logSum, p);
            BinaryLoop.Run<T, RealRow.Difference<T>>(flow, [delta], flow);
            BinaryLoop.Run<T, RealRow.Times<T>>(flow, p, flow);
        }
    }
}
