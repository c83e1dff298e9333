using static Fluxion.Transforms;

namespace Fluxion.Tests.Primitives;

/// <summary>Special functions at their edges: limits, and derivatives that mathematics has although a formula divides by 0 there.</summary>
public class SpecialEdgeTests
{
    private const double Infinity = double.PositiveInfinity;

    [Fact]
    public void Bessel_functions_have_their_limits_at_infinity()
    {
        var x = Tensor.Of([Infinity, -Infinity]);

        Assert.Equal([Infinity, Infinity], x.BesselI0().ToArray<double>());
        Assert.Equal([Infinity, -Infinity], x.BesselI1().ToArray<double>());
        Assert.Equal([0, 0], x.BesselJ0().ToArray<double>());
        Assert.Equal([0, 0], x.BesselJ1().ToArray<double>());
    }

    [Fact]
    public void Bessel_functions_have_all_derivatives_at_zero()
    {
        Assert.Equal([1, 0, -0.5, 0, 3.0 / 8], Derivatives(x => x.BesselJ0(), 0));
        Assert.Equal([0, 0.5, 0, -3.0 / 8, 0], Derivatives(x => x.BesselJ1(), 0));
        Assert.Equal([1, 0, 0.5, 0, 3.0 / 8], Derivatives(x => x.BesselI0(), 0));
        Assert.Equal([0, 0.5, 0, 3.0 / 8, 0], Derivatives(x => x.BesselI1(), 0));
    }

    [Fact]
    public void Polygamma_refuses_a_negative_order_in_words()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Tensor.Of([1.0]).Polygamma(-1));
        Assert.Contains("Polygamma: the order is -1; it must lie in 0 to 100.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Polygamma_of_order_zero_is_digamma() =>
        Assert.Equal(Tensor.Of([0.3, 2.5]).Digamma().ToArray<double>(), Tensor.Of([0.3, 2.5]).Polygamma(0).ToArray<double>());

    [Fact]
    public void XLogY_of_zeros_has_zero_derivatives_of_all_kinds()
    {
        var (x, y) = Grad((Tensor x, Tensor y) => Tensor.XLogY(x, y).Sum())(Tensor.Of([0.0, 0.0, 0.0]), Tensor.Of([0.0, -2.0, 1.0]));
        Assert.Equal([0, 0, 0], x.ToArray<double>());
        Assert.Equal([0, 0, 0], y.ToArray<double>());
        var mixed = Grad(y => Grad(x => Tensor.XLogY(x, y).Sum())(Tensor.Of([0.0, 0.0])).Sum())(Tensor.Of([0.0, 4.0]));
        Assert.Equal([0, 0.25], mixed.ToArray<double>());
    }

    [Fact]
    public void XLog1PY_of_zero_and_minus_one_has_zero_derivatives()
    {
        var (x, y) = Grad((Tensor x, Tensor y) => Tensor.XLog1PY(x, y).Sum())(Tensor.Of([0.0, 0.0]), Tensor.Of([-1.0, 1.0]));
        Assert.Equal([0, Math.Log(2)], x.ToArray<double>());
        Assert.Equal([0, 0], y.ToArray<double>());
    }

    [Fact]
    public void Equal_infinities_share_the_gradient_of_LogAddExp_evenly()
    {
        var (a, b) = Grad((Tensor a, Tensor b) => Tensor.LogAddExp(a, b).Sum())(Tensor.Of([-Infinity, Infinity, -Infinity, 0]), Tensor.Of([-Infinity, Infinity, 0, 0]));
        Assert.Equal([0.5, 0.5, 0, 0.5], a.ToArray<double>());
        Assert.Equal([0.5, 0.5, 1, 0.5], b.ToArray<double>());
    }

    [Fact]
    public void LogAddExp_of_equal_numbers_keeps_its_curvature() =>
        Assert.Equal([0.25], Grad(x => Grad(z => Tensor.LogAddExp(z, Tensor.Of([3.0])).Sum())(x).Sum())(Tensor.Of([3.0])).ToArray<double>());

    [Fact]
    public void Functions_of_probabilities_have_infinite_slopes_at_zero_and_one()
    {
        Assert.Equal([Infinity, Infinity], Slope(x => x.Logit(), 0, 1));
        Assert.Equal([Infinity, Infinity], Slope(x => x.InverseNormalCdf(), 0, 1));
        Assert.Equal([Infinity, Infinity], Slope(x => x.ErfInv(), -1, 1));
        Assert.Equal([Infinity], Slope(x => x.Entropy(), 0));
    }

    [Fact]
    public void An_infinite_slope_does_not_come_through_a_mask() =>
        Assert.Equal([0, 4], Slope(x => Tensor.Where(x > 0, x.Logit(), 0), 0, 0.5));

    [Fact]
    public void LogNormalCdf_far_out_is_a_parabola()
    {
        var x = Derivatives(z => z.LogNormalCdf(), -1e3);
        Assert.Equal(-500007.82669, x[0], 1e-4);
        Assert.Equal(1000.001, x[1], 1e-6);
        Assert.Equal(-1, x[2], 1e-5);
        Assert.Equal([Infinity, 0], Slope(z => z.LogNormalCdf(), -Infinity, Infinity));
    }

    // A function and its derivatives up to the fourth.
    private static double[] Derivatives(Func<Tensor, Tensor> function, double at)
    {
        var result = new List<double>();
        for (var order = 0; order < 5; order++)
        {
            result.Add(function(Tensor.Of(at)).ToArray<double>()[0]);
            var last = function;
            function = x => Grad(last)(x);
        }

        return [.. result];
    }

    private static double[] Slope(Func<Tensor, Tensor> function, params double[] at) => Grad(x => function(x).Sum())(Tensor.Of(at)).ToArray<double>();
}
