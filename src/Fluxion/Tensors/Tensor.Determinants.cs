namespace Fluxion;

/// <content>Numbers that matrices have.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// The determinant of square matrices (…, n, n). Its gradient is the matrix of cofactors (Jacobi's formula), which is right for singular
    /// matrices too; second derivatives need an inverse.
    /// </summary>
    /// <exception cref="ShapeException">The matrices are not square.</exception>
    /// <exception cref="SingularMatrixException">Only from second derivatives: a matrix has no inverse.</exception>
    public Tensor Determinant() => Primitives.Determinant.Instance.Apply(this);

    /// <summary>
    /// The sign of the determinant of square matrices (…, n, n) and the logarithm of its size, both from one elimination and safe where the
    /// determinant itself would overflow. A singular matrix has sign 0 and logarithm −∞. The gradient is A⁻ᵀ.
    /// </summary>
    /// <returns>The signs, through which no derivative flows, and the logarithms.</returns>
    /// <exception cref="ShapeException">The matrices are not square.</exception>
    /// <exception cref="SingularMatrixException">Only from derivatives: a matrix has no inverse.</exception>
    public (Tensor Sign, Tensor Logarithm) LogDeterminant()
    {
        var pair = Primitives.LogDeterminant.Instance.Apply(this);
        return (pair.Slice(-1, 0, 1).Squeeze(-1).StopGradient(), pair.Slice(-1, 1, 1).Squeeze(-1));
    }
}
