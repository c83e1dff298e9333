using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The scores of a strip of queries, −∞ where a query does not see a key.</summary>
internal static unsafe class AttentionScores<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    /// <summary>Writes rows of <paramref name="seen"/> scores. <paramref name="scaled"/> gets the queries times the scale, which is less work than scaling scores.</summary>
    public static void Run(
        in AttentionProblem problem, int group, int first, int rows, int seen, T* queries, T* packedKeys, T* scores, int stride, T* scaled)
    {
        var d = problem.Features;
        var scale = T.CreateTruncating(problem.Scale);
        for (var r = 0; r < rows; r++)
        {
            var query = new ReadOnlySpan<T>(queries + (r * problem.QueryRows.Step(d)), d);
            BinaryLoop.Run<T, RealRow.Times<T>>(query, new ReadOnlySpan<T>(in scale), new Span<T>(scaled + ((nint)r * d), d));
        }

        PanelGemm<T, TVector, TSimd>.Multiply(
            rows, PanelGemm<T, TVector, TSimd>.Covering(seen, problem.Keys), d, scaled, d, 1, packedKeys, d, scores, stride);
        for (var r = 0; r < rows; r++)
        {
            problem.Hide(group, first + r, new Span<T>(scores + ((nint)r * stride), seen), T.NegativeInfinity);
        }
    }
}
