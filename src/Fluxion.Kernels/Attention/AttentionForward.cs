using System.Numerics;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// y = softmax(scale · Q Kᵀ) V and the logarithm of each row's sum, a strip of queries at a time: the scores of a strip are all that is kept,
/// so memory grows with the number of keys and not with its square. A query that sees no key gets zeros and −∞.
/// </summary>
internal static unsafe class AttentionForward
{
    // With fewer for a thread, packing keys and values is much beside multiplying with them.
    private const int StripsPerThread = 8;

    public static void Run<T>(
        in AttentionProblem problem, ReadOnlySpan<T> queries, ReadOnlySpan<T> keys, ReadOnlySpan<T> values, Span<T> y, Span<T> logSums)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        fixed (T* q = queries, k = keys, v = values, o = y, l = logSums)
        {
            switch (GemmInstructions.Current)
            {
                case InstructionSet.Avx512: Run(new Work<T, Vector512<T>, Simd512<T>>(problem, q, k, v, o, l), problem); break;
                case InstructionSet.Avx2: Run(new Work<T, Vector256<T>, Simd256<T>>(problem, q, k, v, o, l), problem); break;
                case InstructionSet.V128: Run(new Work<T, Vector128<T>, Simd128<T>>(problem, q, k, v, o, l), problem); break;
                default: Run(new Work<T, T, SimdPlain<T>>(problem, q, k, v, o, l), problem); break;
            }
        }
    }

    private static void Run<TWork>(in TWork work, in AttentionProblem problem)
        where TWork : struct, IRangeWork =>
        WorkSplitter.Run(problem.Groups * Strips(problem).Parts, StripsPerThread, work);

    private static Partition Strips(in AttentionProblem problem) => new(problem.Queries, AttentionSizes.StripRows);

    private readonly struct Work<T, TVector, TSimd>(AttentionProblem problem, T* q, T* k, T* v, T* y, T* logSums) : IRangeWork
        where T : unmanaged, IFloatingPointIeee754<T>
        where TVector : unmanaged
        where TSimd : ISimd<T, TVector>
    {
        public void Run(int start, int end)
        {
            var (m, d, w) = (problem.Keys, problem.Features, problem.Width);
            var stride = AttentionSizes.Stride<T, TVector, TSimd>(m);
            var (forKeys, forValues) = ((nint)d * stride, (nint)m * PanelGemm<T, TVector, TSimd>.Padded(w));
            var (forScores, forQueries) = (AttentionSizes.StripRows * (nint)stride, AttentionSizes.StripRows * (nint)d);
            var scratch = new AttentionScratch<T>(forKeys + forValues + forScores + forQueries);
            var keys = scratch.Take(forKeys);
            var values = scratch.Take(forValues);
            var scores = scratch.Take(forScores);
            var scaled = scratch.Take(forQueries);
            var strips = Strips(problem);
            for (var item = start; item < end; item++)
            {
                var (group, strip) = (item / strips.Parts, item % strips.Parts);
                if (item == start || strip == 0)
                {
                    PanelGemm<T, TVector, TSimd>.Pack(d, m, k + problem.KeyRows.Start(group, m, d), 1, problem.KeyRows.Step(d), keys);
                    PanelGemm<T, TVector, TSimd>.Pack(m, w, v + problem.ValueRows.Start(group, m, w), problem.ValueRows.Step(w), 1, values);
                }

                Strip(group, strips.Start(strip), strips.Size(strip), keys, values, scores, stride, scaled);
            }
        }

        private void Strip(int group, int first, int rows, T* keys, T* values, T* scores, int stride, T* scaled)
        {
            var (m, d, w) = (problem.Keys, problem.Features, problem.Width);
            var seen = problem.KeysBefore(first + rows);
            var at = ((nint)group * problem.Queries) + first;
            var queries = q + problem.QueryRows.Start(group, problem.Queries, d) + (first * problem.QueryRows.Step(d));
            AttentionScores<T, TVector, TSimd>.Run(problem, group, first, rows, seen, queries, keys, scores, stride, scaled);

            var sums = stackalloc T[AttentionSizes.StripRows];
            for (var r = 0; r < rows; r++)
            {
                (sums[r], logSums[at + r]) = AttentionRow.Softmax(new Span<T>(scores + ((nint)r * stride), seen));
            }

            // Scaling the results is less work than scaling the probabilities.
            var result = y + (at * w);
            PanelGemm<T, TVector, TSimd>.Multiply(rows, w, seen, scores, stride, 1, values, m, result, w);
            for (var r = 0; r < rows; r++)
            {
                var row = new Span<T>(result + ((nint)r * w), w);
                BinaryLoop.Run<T, RealRow.Times<T>>(row, [RealRow.Reciprocal(sums[r])], row);
            }
        }
    }
}
