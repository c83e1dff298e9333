using static Fluxion.Transforms;

namespace Fluxion.Tests.Tensors;

/// <summary>Where factors are not unique, where derivatives end, and what is refused.</summary>
public class DecompositionTests
{
    private static readonly Tensor Identity = Tensor.Eye(3, DType.Float64);
    private static readonly Tensor Numbers = Tensor.Of(new[,] { { 1.0, 2, 0 }, { 3, 1, 5 }, { -2, 0.5, 4 } });

    [Fact]
    public void What_treats_equal_eigenvalues_alike_has_its_derivative_and_a_finite_second_one()
    {
        // A sum of values is the trace, and a sum of their squares that of A².
        Assert.Equal(Identity.ToArray<double>(), Grad((Tensor a) => a.SymmetricEigenvalues().Sum())(2 * Identity).ToArray<double>());
        Assert.Equal([4.0, 0, 0, 0, 4, 0, 0, 0, 4], Grad((Tensor a) => a.SymmetricEigen().Values.Square().Sum())(2 * Identity).ToArray<double>());
        Assert.All(Hessian((Tensor a) => a.SymmetricEigenvalues().Square().Sum())(2 * Identity).ToArray<double>(), x => Assert.True(double.IsFinite(x)));
    }

    [Fact]
    public void What_equal_eigenvalues_span_has_its_derivative()
    {
        // Two values of one and one of three: the projection on the span of the first two moves with the elements that lead to the third.
        var a = Tensor.Of([1.0, 1, 3]).DiagEmbed();
        var direction = Tensor.Of(new[,] { { 0.3, 0.7, 0.5 }, { 0.7, -0.2, 0.1 }, { 0.5, 0.1, 0.4 } });
        var moved = Jvp((Tensor x) => Projection(x), a, direction).Tangent.ToArray<double>();
        double[] expected = [0, 0, -0.25, 0, 0, -0.05, -0.25, -0.05, 0];
        Assert.All(expected.Zip(moved), pair => Assert.Equal(pair.First, pair.Second, 1e-14));

        static Tensor Projection(Tensor x) => x.SymmetricEigen().Vectors.Slice(-1, 0, 2) is var v ? v.MatMul(v.Transpose()) : x;
    }

    [Fact]
    public void Equal_and_zero_singular_values_have_finite_derivatives()
    {
        foreach (var a in new[] { Identity, Tensor.Zeros([3, 3], DType.Float64), Tensor.Zeros([4, 3], DType.Float64), Tensor.Ones([3, 4], DType.Float64) })
        {
            Finite(Grad((Tensor x) => x.SingularValues().Sum())(a));
            Finite(Grad((Tensor x) => x.Svd() is var (u, s, vt) ? (u * s.ExpandDims(-2)).MatMul(vt).Sum() : x)(a));
            Finite(Hessian((Tensor x) => x.NuclearNorm())(a));
        }

        static void Finite(Tensor x) => Assert.All(x.ToArray<double>(), number => Assert.True(double.IsFinite(number)));
    }

    [Fact]
    public void Of_a_matrix_that_is_not_symmetric_the_symmetric_part_counts() =>
        Assert.Equal((0.5 * (Numbers + Numbers.Transpose())).SymmetricEigenvalues().ToArray<double>(), Numbers.SymmetricEigenvalues().ToArray<double>());

    [Fact]
    public void Not_a_number_passes_through()
    {
        var a = Tensor.Of(new[,] { { double.NaN, 1 }, { 1, 2 } });
        Assert.All(a.SymmetricEigen().Vectors.ToArray<double>(), x => Assert.Equal(double.NaN, x));
        Assert.All(a.SingularValues().ToArray<double>(), x => Assert.Equal(double.NaN, x));
        Assert.All(a.Qr().R.Triu().ToArray<double>().Where((_, i) => i != 2), x => Assert.Equal(double.NaN, x));
    }

    [Fact]
    public void A_matrix_without_full_rank_has_no_derivative_of_its_triangle() =>
        Assert.Throws<SingularMatrixException>(() => Grad((Tensor a) => a.Qr().R.Sum())(Tensor.Zeros([3, 2], DType.Float64)));

    [Fact]
    public void The_condition_number_of_a_singular_matrix_is_infinite() =>
        Assert.Equal(double.PositiveInfinity, Tensor.Of([1.0, 2, 0]).DiagEmbed().ConditionNumber().Item<double>());

    [Fact]
    public void Small_singular_values_count_where_the_tolerance_says_so()
    {
        var a = Tensor.Of([1.0, 1e-3, 1e-9]).DiagEmbed();
        Assert.Equal([3L, 2, 1], new[] { a.MatrixRank(), a.MatrixRank(1e-6), a.MatrixRank(0.1) }.Select(rank => rank.Item<long>()));
        Assert.Equal([1.0, 1e3, 0], a.PseudoInverse(1e-6).Diagonal().ToArray<double>().Select(x => Math.Round(x, 9)));
    }

    [Fact]
    public void What_is_no_matrix_is_refused_in_words()
    {
        Assert.Contains("Qr: needs matrices in the last two axes, but got shape (3,)", Assert.Throws<ShapeException>(() => Tensor.Ones([3]).Qr()).Message, StringComparison.Ordinal);
        Assert.Contains("SymmetricEigenvalues: needs square", Assert.Throws<ShapeException>(() => Tensor.Ones([3, 2]).SymmetricEigenvalues()).Message, StringComparison.Ordinal);
        Assert.Contains("SingularValues: needs floating-point", Assert.Throws<DTypeException>(() => Tensor.Of([[1], [2]]).SingularValues()).Message, StringComparison.Ordinal);
        Assert.Contains("3 rows, but they have shape (2,)", Assert.Throws<ShapeException>(() => Identity.LeastSquares(Tensor.Ones([2], DType.Float64))).Message, StringComparison.Ordinal);
        Assert.Contains("have no singular values", Assert.Throws<ShapeException>(() => Tensor.Ones([0, 2]).SpectralNorm()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Identity.MatrixRank(-1));
    }
}
