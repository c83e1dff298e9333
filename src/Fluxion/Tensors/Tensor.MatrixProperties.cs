namespace Fluxion;

/// <content>What singular values and QR factors tell of matrices. Axes before the last two are a batch.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// The X that makes A X − B shortest, where this tensor holds matrices A (…, m, n) of full rank, by QR factors; where A is wide, so that
    /// several X solve the system, the shortest of them. For matrices without full rank use <see cref="PseudoInverse"/>. Axes before the
    /// last two broadcast.
    /// </summary>
    /// <param name="right">B: columns (…, m, k), or one vector (m,).</param>
    /// <exception cref="ShapeException">There are no matrices in the last two axes, or B has another number of rows.</exception>
    /// <exception cref="SingularMatrixException">A has a column, or a row where it is wide, that is zero beside what the others span.</exception>
    public Tensor LeastSquares(Tensor right) => Primitives.LeastSquares.Of(this, right);

    /// <summary>
    /// A⁺ (…, n, m) of matrices (…, m, n): the matrix for which A⁺ B is the shortest X that makes A X − B shortest. Derivatives (G. Golub and
    /// V. Pereyra, 1973) hold where the rank stays the same nearby.
    /// </summary>
    /// <param name="tolerance">Singular values at most so large, relative to the largest, count as zero; max(m, n) roundings where null.</param>
    /// <exception cref="ShapeException">There are no matrices in the last two axes.</exception>
    public Tensor PseudoInverse(double? tolerance = null) => new Primitives.PseudoInverse(RankTolerance("PseudoInverse", tolerance)).Apply(this);

    /// <summary>How many singular values of matrices (…, m, n) are not zero, as Int64.</summary>
    /// <param name="tolerance">Singular values at most so large, relative to the largest, count as zero; max(m, n) roundings where null.</param>
    /// <exception cref="ShapeException">There are no matrices in the last two axes.</exception>
    public Tensor MatrixRank(double? tolerance = null)
    {
        var (relative, values) = (RankTolerance("MatrixRank", tolerance), SingularValues());
        return values.Shape[^1] == 0
            ? Zeros(Primitives.SquareMatrix.BatchOf(Shape), DType.Int64)
            : (values > (relative * values.Max(-1, keepDims: true))).Cast(DType.Int64).Sum(-1);
    }

    /// <summary>The largest singular value over the smallest, of matrices (…, m, n): infinite where the rank is not full.</summary>
    /// <exception cref="ShapeException">There are no matrices in the last two axes, or they have no elements.</exception>
    public Tensor ConditionNumber()
    {
        var values = NonemptyValues("ConditionNumber");
        return values.Select(-1, 0) / values.Select(-1, -1);
    }

    /// <summary>The sum of the singular values, of matrices (…, m, n).</summary>
    /// <exception cref="ShapeException">There are no matrices in the last two axes.</exception>
    public Tensor NuclearNorm() => SingularValues().Sum(-1);

    /// <summary>The largest singular value, of matrices (…, m, n): the most that they lengthen a vector.</summary>
    /// <exception cref="ShapeException">There are no matrices in the last two axes, or they have no elements.</exception>
    public Tensor SpectralNorm() => NonemptyValues("SpectralNorm").Select(-1, 0);

    private Tensor NonemptyValues(string operation)
    {
        var values = SingularValues();
        return values.Shape[^1] > 0 ? values : throw new ShapeException($"{operation}: matrices of shape {Shape} have no singular values.");
    }

    private double RankTolerance(string operation, double? tolerance)
    {
        Primitives.Decompositions.Check(operation, this);
        return tolerance is not { } given ? Math.Max(Shape[^1], Shape[^2]) * Primitives.Decompositions.UnitOf(DType)
            : given >= 0 ? given
            : throw new ArgumentOutOfRangeException(nameof(tolerance), given, $"{operation}: the tolerance is {given}; it is a part of the largest singular value, at least 0.");
    }
}
