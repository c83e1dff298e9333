namespace Fluxion;

/// <content>Linear systems.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// X with A X = B, where this tensor holds square matrices A of shape (…, n, n), by elimination with row pivots. Axes before the last two
    /// are a batch and broadcast.
    /// </summary>
    /// <param name="right">B: columns (…, n, k), or one vector (n,).</param>
    /// <exception cref="ShapeException">A is not square, or B has another number of rows.</exception>
    /// <exception cref="SingularMatrixException">A has no inverse.</exception>
    public Tensor Solve(Tensor right) => Primitives.SystemShapes.Broadcast("Solve", Primitives.Solve.Instance, this, right);

    /// <summary>
    /// X with T X = B, or Tᵀ X = B, where this tensor holds triangular matrices T of shape (…, n, n). The other triangle is not read, and
    /// gets derivative 0. Axes before the last two are a batch and broadcast.
    /// </summary>
    /// <param name="right">B: columns (…, n, k), or one vector (n,).</param>
    /// <param name="lower">Whether T has its numbers below the diagonal; above it otherwise.</param>
    /// <param name="transposed">Whether to solve with the transpose of T.</param>
    /// <param name="unitDiagonal">Whether T's diagonal counts as ones; it is then not read either.</param>
    /// <exception cref="ShapeException">T is not square, or B has another number of rows.</exception>
    /// <exception cref="SingularMatrixException">T's diagonal has a zero.</exception>
    public Tensor SolveTriangular(Tensor right, bool lower = true, bool transposed = false, bool unitDiagonal = false) =>
        Primitives.SystemShapes.Broadcast("SolveTriangular", new Primitives.TriangularSolve(lower, transposed, unitDiagonal), this, right);

    /// <summary>
    /// The lower triangle L with A = L Lᵀ, for symmetric positive definite matrices (…, n, n); only the lower triangle of A is read.
    /// Derivatives are those of a symmetric A: both triangles get half of each (I. Murray, 2016).
    /// </summary>
    /// <exception cref="ShapeException">The matrices are not square.</exception>
    /// <exception cref="SingularMatrixException">A matrix is not positive definite.</exception>
    public Tensor Cholesky() => Primitives.Cholesky.Instance.Apply(this);

    /// <summary>X with L Lᵀ X = B, where this tensor holds factors L as <see cref="Cholesky"/> returns them.</summary>
    /// <param name="right">B: columns (…, n, k), or one vector (n,).</param>
    /// <exception cref="ShapeException">L is not square, or B has another number of rows.</exception>
    /// <exception cref="SingularMatrixException">L's diagonal has a zero.</exception>
    public Tensor SolveCholesky(Tensor right) => SolveTriangular(SolveTriangular(right), transposed: true);

    /// <summary>
    /// A⁻¹ of square matrices (…, n, n). To solve a system, <see cref="Solve"/> is faster and more accurate.
    /// </summary>
    /// <exception cref="ShapeException">The matrices are not square.</exception>
    /// <exception cref="SingularMatrixException">A matrix has no inverse.</exception>
    public Tensor Inverse() => Primitives.Inverse.Instance.Apply(this);
}
