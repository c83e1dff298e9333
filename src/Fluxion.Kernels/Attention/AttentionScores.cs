using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>The scores of a block of queries, −∞ where a query does not see a key.</summary>
internal static class AttentionScores
{
    /// <summary>Writes rows · seen scores. <paramref name="scaled"/> gets the queries times the scale, which is less work than scaling scores.</summary>
    public static void Run<T>(
        in AttentionProblem problem, int group, int first, int rows, int seen, ReadOnlySpan<T> queries, ReadOnlySpan<T> keys, Span<T> scores, Span<T> scaled)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var d = problem.Features;
        BinaryLoop.Run<T, Product<T>>(queries, [T.CreateTruncating(problem.Scale)], scaled[..queries.Length]);
        Gemm.Multiply(rows, seen, d, scaled[..queries.Length], Math.Max(d, 1), false, keys, Math.Max(d, 1), true, scores[..(rows * seen)], Math.Max(seen, 1));
        for (var r = 0; r < rows; r++)
        {
            problem.Hide(group, first + r, scores.Slice(r * seen, seen), T.NegativeInfinity);
        }
    }

    internal readonly struct Product<T> : IBinaryOperator<T>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => x * y;
    }
}
