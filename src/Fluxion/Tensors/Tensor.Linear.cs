namespace Fluxion;

/// <content>Linear systems.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// X with A X = B, where this tensor holds square matrices A of shape (…, n, n). Axes before the last two are a batch and broadcast.
    /// </summary>
    /// <param name="right">B: columns (…, n, k), or one vector (n,).</param>
    /// <exception cref="ShapeException">A is not square, or B has another number of rows.</exception>
    /// <exception cref="SingularMatrixException">A has no inverse.</exception>
    public Tensor Solve(Tensor right)
    {
        if (right.Rank == 1)
        {
            return Solve(right.ExpandDims(1)).Squeeze(-1);
        }

        if (Rank < 2 || right.Rank < 2 || (Rank == 2 && right.Rank == 2))
        {
            return Primitives.Solve.Instance.Apply(this, right.Rank == 0 ? right.Reshape(1, 1) : right);
        }

        var batch = Broadcasting.Join("Solve", Shape.Create(Shape.Extents[..^2]), Shape.Create(right.Shape.Extents[..^2]));
        return Primitives.Solve.Instance.Apply(
            BroadcastTo([.. batch, Shape[^2], Shape[^1]]), right.BroadcastTo([.. batch, right.Shape[^2], right.Shape[^1]]));
    }

    /// <summary>The lower triangle L with A = L Lᵀ, for symmetric positive definite matrices (…, n, n); only the lower triangle of A is read.</summary>
    /// <exception cref="ShapeException">The matrices are not square.</exception>
    /// <exception cref="SingularMatrixException">A matrix is not positive definite.</exception>
    public Tensor Cholesky() => Primitives.Cholesky.Instance.Apply(this);
}
