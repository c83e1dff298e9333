using System.Numerics;

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
        BinaryLoop.Run<T, RealRow.Times<T>>(queries, [T.CreateTruncating(problem.Scale)], scaled[..queries.Length]);
        Gemm.Multiply(rows, seen, d, scaled[..queries.Length], Math.Max(d, 1), false, keys, Math.Max(d, 1), true, scores[..(rows * seen)], Math.Max(seen, 1));
        for (var r = 0; r < rows; r++)
        {
            problem.Hide(group, first + r, scores.Slice(r * seen, seen), T.NegativeInfinity);
        }
    }
}
