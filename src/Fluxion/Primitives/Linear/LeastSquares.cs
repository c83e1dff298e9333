namespace Fluxion.Primitives;

/// <summary>The X nearest to solving A X = B, and the shortest where there are several, for A of full rank.</summary>
internal static class LeastSquares
{
    internal static Tensor Of(Tensor a, Tensor b)
    {
        const string Operation = "LeastSquares";
        Decompositions.Check(Operation, a);
        Require.SameDType(Operation, a, b);
        var (m, n) = (a.Shape[^2], a.Shape[^1]);
        if (b.Rank == 0 || b.Shape[b.Rank == 1 ? 0 : ^2] != m)
        {
            throw new ShapeException($"{Operation}: a matrix of shape {a.Shape} needs right-hand sides with {m} rows, but they have shape {b.Shape}.");
        }

        if (b.Rank == 1)
        {
            return Of(a, b.ExpandDims(1)).Squeeze(-1);
        }

        // A = Q R: R X = Qᵀ B.  Aᵀ = Q R: X = Q Y with Rᵀ Y = B.
        var (q, r) = Decompositions.Qr(m >= n ? a : SquareMatrix.Transposed(a));
        return m >= n
            ? r.SolveTriangular(SquareMatrix.Transposed(q).MatMul(b), lower: false)
            : q.MatMul(r.SolveTriangular(b, lower: false, transposed: true));
    }
}
