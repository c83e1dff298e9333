namespace Fluxion;

/// <content>Factors of matrices, and what stands on them. Axes before the last two are a batch.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// A = P L U of square matrices (…, n, n): P orders rows, L is lower triangular with ones on its diagonal, U upper triangular. The
    /// derivatives hold P constant, and need an inverse.
    /// </summary>
    /// <exception cref="ShapeException">The matrices are not square.</exception>
    public (Tensor P, Tensor L, Tensor U) Lu()
    {
        var factors = Primitives.Lu.Instance.ApplyAll(this);
        return (factors[0], factors[1], factors[2]);
    }

    /// <summary>
    /// A = Q R of matrices (…, m, n), reduced: with k = min(m, n), Q (…, m, k) has orthonormal columns and R (…, k, n) is upper triangular
    /// with a diagonal that is not negative, which makes the factors the only ones where the first k columns are independent. Derivatives
    /// ask for that (S. Walter and L. Lehmann, 2010; H.-J. Liao et al., 2019, for wide matrices).
    /// </summary>
    /// <exception cref="ShapeException">There are no matrices in the last two axes.</exception>
    public (Tensor Q, Tensor R) Qr() => Primitives.Decompositions.Qr(this);

    /// <summary>
    /// Eigenvalues (…, n), ascending, and orthonormal eigenvectors (…, n, n) as columns, of symmetric matrices; of others the symmetric part
    /// (A + Aᵀ) / 2 counts. The element of largest magnitude in a vector, the first of several, is positive; of equal values the vectors are
    /// some basis. Derivatives (M. Giles, 2008) are right for what does not depend on these choices. Where values are equal to rounding, the
    /// turning of their vectors into each other counts as zero: nothing becomes infinite, and what their vectors span together has its
    /// derivative, but a function that takes such vectors by different rules as soon as their values part has not all of its own, as
    /// V f(Λ) Vᵀ. All results are NaN where a matrix is not finite.
    /// </summary>
    /// <exception cref="ShapeException">The matrices are not square.</exception>
    /// <exception cref="ConvergenceException">The iteration did not end.</exception>
    public (Tensor Values, Tensor Vectors) SymmetricEigen()
    {
        var factors = Primitives.SymmetricEigen.Instance.ApplyAll(this);
        return (factors[0], factors[1]);
    }

    /// <summary>
    /// The eigenvalues (…, n) alone, ascending, of symmetric matrices, or of the symmetric part of others. Derivatives are always finite. Of
    /// equal values they are those along the basis that <see cref="SymmetricEigen"/> finds, which is right for functions that treat such
    /// values alike; second derivatives leave out how equal values part.
    /// </summary>
    /// <exception cref="ShapeException">The matrices are not square.</exception>
    /// <exception cref="ConvergenceException">The iteration did not end.</exception>
    public Tensor SymmetricEigenvalues() => Primitives.SymmetricEigenvalues.Instance.Apply(this);

    /// <summary>
    /// A = U diag(S) Vᵀ of matrices (…, m, n), thin: with k = min(m, n), U (…, m, k) and V have orthonormal columns, Vᵀ is (…, k, n) and
    /// S (…, k) descends to no less than 0. The element of largest magnitude in a column of U, the first of several, is positive. Derivatives
    /// (J. Townsend, 2016) are right for what does not depend on signs and bases; where values are equal or zero to rounding, what would be
    /// divided by nothing counts as zero, as in <see cref="SymmetricEigen"/>. All results are NaN where a matrix is not finite.
    /// </summary>
    /// <exception cref="ShapeException">There are no matrices in the last two axes.</exception>
    /// <exception cref="ConvergenceException">The iteration did not end.</exception>
    public (Tensor U, Tensor S, Tensor Vt) Svd()
    {
        var factors = Primitives.Svd.Instance.ApplyAll(this);
        return (factors[0], factors[1], factors[2]);
    }

    /// <summary>
    /// The singular values (…, k) alone, descending, of matrices (…, m, n) with k = min(m, n). Derivatives are always finite; of a value of
    /// 0, where there is none, one of the subgradients.
    /// </summary>
    /// <exception cref="ShapeException">There are no matrices in the last two axes.</exception>
    /// <exception cref="ConvergenceException">The iteration did not end.</exception>
    public Tensor SingularValues() => Primitives.SingularValues.Instance.Apply(this);
}
