using static Fluxion.Transforms;

namespace Fluxion.Tests.Tensors;

/// <summary>Matrices without inverse, and what is shared between the way there and the way back.</summary>
public class LinearTests
{
    private static readonly Tensor Singular = Tensor.Of(new double[,] { { 1, 2 }, { 2, 4 } });

    [Fact]
    public void A_singular_system_is_refused_in_words()
    {
        var failure = Assert.Throws<SingularMatrixException>(() => Singular.Solve(Tensor.Ones([2], DType.Float64)));
        Assert.Contains("the matrix of shape (2, 2) is singular: its column 1 depends on those before it", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_singular_one_of_a_batch_is_named()
    {
        var batch = Tensor.Stack([Tensor.Eye(2, DType.Float64), Singular]);
        Assert.Contains("Inverse: the matrix number 1", Assert.Throws<SingularMatrixException>(batch.Inverse).Message, StringComparison.Ordinal);
        Assert.Contains("Cholesky: the matrix number 1", Assert.Throws<SingularMatrixException>(batch.Cholesky).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zero_on_a_triangles_diagonal_is_refused_unless_it_counts_as_one()
    {
        var (zero, right) = (Tensor.Zeros([2, 2], DType.Float64), Tensor.Ones([2], DType.Float64));
        Assert.Contains("element 0 of its diagonal is 0", Assert.Throws<SingularMatrixException>(() => zero.SolveTriangular(right)).Message, StringComparison.Ordinal);
        Assert.Equal([1.0, 1], zero.SolveTriangular(right, unitDiagonal: true).ToArray<double>());
    }

    [Fact]
    public void A_scalar_is_no_right_hand_side() => Assert.Throws<ShapeException>(() => Singular.Solve(Tensor.Of(1.0)));

    [Fact]
    public void Not_a_number_passes_through_a_system() =>
        Assert.All(Tensor.Of(new[,] { { double.NaN, 1 }, { 1, 1 } }).Solve(Tensor.Ones([2], DType.Float64)).ToArray<double>(), x => Assert.Equal(double.NaN, x));

    [Fact]
    public void The_second_derivative_of_a_determinant_needs_an_inverse() =>
        Assert.Throws<SingularMatrixException>(() => Hessian((Tensor a) => a.Determinant())(Singular));

    [Fact]
    public void Cofactors_survive_a_determinant_that_underflows()
    {
        var gradient = Grad((Tensor a) => a.Determinant())(1e-200 * Tensor.Eye(2, DType.Float64));
        Assert.Equal([1e-200, 0, 0, 1e-200], gradient.ToArray<double>().Select(x => double.Round(x * 1e200, 12) * 1e-200));
    }

    [Fact]
    public void The_exponential_of_infinity_is_not_a_number() =>
        Assert.All(Tensor.Full([2, 2], double.PositiveInfinity, DType.Float64).MatrixExp().ToArray<double>(), x => Assert.Equal(double.NaN, x));

    [Fact]
    public void A_large_cotangent_does_not_cost_the_exponential_digits()
    {
        var a = Tensor.Of(new double[,] { { 0.1, 0.2 }, { -0.3, 0.1 } });
        var unit = Grad((Tensor x) => x.MatrixExp().Sum())(a).ToArray<double>();
        var large = Grad((Tensor x) => 1e12 * x.MatrixExp().Sum())(a).ToArray<double>();
        Fluxion.Testing.Compare.Close([.. unit.Select(x => 1e12 * x)], large, 1e-14, "a cotangent of 10¹²");
    }

    [Fact]
    public void Gradients_of_a_solution_reuse_its_factors()
    {
        var (kept, other) = (Tensor.Of(new double[,] { { 4, 1 }, { 2, 3 } }), Tensor.Of(new double[,] { { 1, 1 }, { 0, 2 } }));
        var solve = new Fluxion.Primitives.Solve(transposed: false);
        var (_, recorded) = solve.Record([kept, Tensor.Ones([2, 1], DType.Float64)]);
        Assert.NotSame(solve, recorded);

        // Factors of one matrix are never taken for another's.
        var expected = other.Solve(Tensor.Ones([2], DType.Float64)).ToArray<double>();
        Assert.Equal(expected, recorded.Apply(other, Tensor.Ones([2, 1], DType.Float64)).ToArray<double>());
    }
}
