using static Fluxion.Transforms;

namespace Fluxion.Tests.Primitives;

/// <summary>Derivatives by hand at the places where finite differences cannot help.</summary>
public class KinkTests
{
    [Fact]
    public void Relu_at_zero_has_gradient_zero() => Assert.Equal([0, 0, 1], Gradient(x => x.Relu(), -1, 0, 2));

    [Fact]
    public void Maximum_of_zero_and_x_has_the_derivative_of_relu()
    {
        Assert.Equal([0, 0, 1], Gradient(x => Tensor.Maximum(0, x), -1, 0, 2));
        Assert.Equal([0, 0, 1], Gradient(x => Tensor.Maximum(x, 0), -1, 0, 2));
    }

    [Fact]
    public void Abs_at_zero_has_gradient_zero() => Assert.Equal([-1, 0, 1], Gradient(x => x.Abs(), -3, 0, 2));

    [Fact]
    public void Two_equal_tensors_share_the_gradient_of_maximum_and_minimum()
    {
        var (a, b) = Grad((Tensor a, Tensor b) => Tensor.Maximum(a, b).Sum())(Tensor.Of([1.0, 2.0]), Tensor.Of([1.0, 3.0]));
        Assert.Equal([0.5, 0], a.ToArray<double>());
        Assert.Equal([0.5, 1], b.ToArray<double>());
        var (c, _) = Grad((Tensor a, Tensor b) => Tensor.Minimum(a, b).Sum())(Tensor.Of([1.0, 2.0]), Tensor.Of([1.0, 3.0]));
        Assert.Equal([0.5, 1], c.ToArray<double>());
    }

    [Fact]
    public void A_maximum_shared_by_three_elements_splits_its_gradient_evenly() =>
        Compare([1.0 / 3, 0, 1.0 / 3, 1.0 / 3], Gradient(x => x.Max(), 5, 1, 5, 5));

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    public void A_norm_has_its_gradient_where_its_squares_leave_the_range(double scale) =>
        Compare([0.6, -0.8], Gradient(x => x.Norm(), 3 * scale, -4 * scale));

    [Fact]
    public void Sqrt_at_zero_has_an_infinite_gradient() => Assert.Equal([double.PositiveInfinity], Gradient(x => x.Sqrt(), 0));

    [Fact]
    public void Nothing_flows_through_the_branch_not_taken()
    {
        Assert.Equal([0, 0.25], Gradient(x => Tensor.Where(x > 0, x.Sqrt(), 0), 0, 4));
        Assert.Equal([0, 0.5], Gradient(x => Tensor.Where(x > 0, x.Log(), 0), 0, 2));
        Assert.Equal([0, 0.25], Gradient(x => Tensor.Where(x > 0, x.Sqrt(), 0), -1, 4));
    }

    [Fact]
    public void Nothing_flows_through_the_branch_not_taken_in_second_order()
    {
        var second = Grad(x => Grad(z => Tensor.Where(z > 0, z.Sqrt(), 0).Sum())(x).Sum())(Tensor.Of([0.0, 4.0]));
        Assert.Equal([0, -1.0 / 32], second.ToArray<double>());
    }

    [Theory]
    [InlineData(0.0, 0.0, 0.0, 0.0)]
    [InlineData(0.0, 1.0, 1.0, 0.0)]
    [InlineData(0.0, 2.0, 0.0, 0.0)]
    [InlineData(3.0, 0.0, 0.0, 1.0986122886681098)]
    [InlineData(-2.0, 3.0, 12.0, double.NaN)]
    public void Pow_at_the_edges(double a, double b, double da, double db)
    {
        var (left, right) = Grad((Tensor x, Tensor y) => x.Pow(y))(Tensor.Of(a), Tensor.Of(b));
        Assert.Equal(da, left.Item<double>(), 1e-15);
        Assert.Equal(db, right.Item<double>(), 1e-15);
    }

    [Fact]
    public void Pow_of_zero_by_a_number_has_finite_second_derivatives()
    {
        Assert.Equal(2.0, Grad(Grad(x => x.Pow(2)))(Tensor.Of(0.0)).Item<double>());
        Assert.Equal(0.0, Grad(Grad(x => x.Pow(1)))(Tensor.Of(0.0)).Item<double>());
        Assert.Equal(0.0, Grad(Grad(x => x.Pow(3)))(Tensor.Of(0.0)).Item<double>());
    }

    private static double[] Gradient(Func<Tensor, Tensor> function, params double[] x) => Grad(z => function(z).Sum())(Tensor.Of<double>(x)).ToArray<double>();

    private static void Compare(double[] expected, double[] actual) => Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
}
