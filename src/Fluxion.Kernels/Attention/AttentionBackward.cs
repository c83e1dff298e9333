using System.Numerics;
using System.Runtime.Intrinsics;

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
        fixed (T* q = queries, k = keys, v = values, l = logSums, s = deltas, g = yBar, dq = queriesBar, dk = keysBar, dv = valuesBar)
        {
            var of = new AttentionFlow<T>(q, k, v, l, s, g, dq, dk, dv);
            switch (GemmInstructions.Current)
            {
                case InstructionSet.Avx512: WorkSplitter.Run(problem.Groups, 1, new Work<T, Vector512<T>, Simd512<T>>(problem, of)); break;
                case InstructionSet.Avx2: WorkSplitter.Run(problem.Groups, 1, new Work<T, Vector256<T>, Simd256<T>>(problem, of)); break;
                case InstructionSet.V128: WorkSplitter.Run(problem.Groups, 1, new Work<T, Vector128<T>, Simd128<T>>(problem, of)); break;
                default: WorkSplitter.Run(problem.Groups, 1, new Work<T, T, SimdPlain<T>>(problem, of)); break;
            }
        }
    }

    private readonly struct Work<T, TVector, TSimd>(AttentionProblem problem, AttentionFlow<T> of) : IRangeWork
        where T : unmanaged, IFloatingPointIeee754<T>
        where TVector : unmanaged
        where TSimd : ISimd<T, TVector>
    {
        public void Run(int start, int end)
        {
            var room = AttentionGroup<T, TVector, TSimd>.Of(problem);
            for (var group = start; group < end; group++)
            {
                room.Run(problem, of.Group(problem, group), group);
            }
        }
    }
}
