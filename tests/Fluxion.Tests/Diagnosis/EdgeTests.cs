using static Fluxion.Transforms;

namespace Fluxion.Tests;

/// <summary>
/// Where formulas meet 0 · ∞ and the derivative is a number, or a true infinity, all the same: first and second derivative by hand, in both
/// modes and in every pairing of them.
/// </summary>
public sealed class EdgeTests
{
    private static readonly Dictionary<string, (Func<Tensor, Tensor> F, double X, double First, double Second)> Traps = new()
    {
        ["Log(0) in the branch not taken"] = (x => Tensor.Where(x > 0, x.Log(), 3 * x), 0, 3, 0),
        ["Sqrt(0) in the branch not taken"] = (x => Tensor.Where(x > 0, x.Sqrt(), x * x), 0, 0, 2),
        ["Sqrt(−1) in the branch not taken"] = (x => Tensor.Where(x > 0, x.Sqrt(), x * x), -1, -2, 2),
        ["1/0 in the branch not taken"] = (x => Tensor.Where(x.NotEqualTo(0), 1 / x, x), 0, 1, 0),
        ["x Log(x) at 0 in the branch not taken"] = (x => Tensor.Where(x > 0, x * x.Log(), 0), 0, 0, 0),
        ["Pow(0, x) at x = 0 in the branch not taken"] = (x => Tensor.Where(x > 0, x.Pow(x), 1), 0, 0, 0),
        ["A masked operand beside infinity"] = (x => Tensor.Where(x > 0, x, 2) * double.PositiveInfinity, 0, 0, 0),
        ["Log(0) behind a mask of its operand"] = (x => Tensor.Where(x > 0, x, 1).Log(), 0, 0, 0),
        ["Sqrt(0) behind a mask of its operand"] = (x => Tensor.Where(x > 0, x, 0).Sqrt(), 0, 0, 0),
        ["Sqrt(0)"] = (x => x.Sqrt(), 0, double.PositiveInfinity, double.NegativeInfinity),
        ["Log(0)"] = (x => x.Log(), 0, double.PositiveInfinity, double.NegativeInfinity),
        ["Norm(0) behind a mask"] = (x => Tensor.Where(x * x > 0, (x * x).Sqrt(), 0), 0, 0, 0),
        ["Norm(0)"] = (x => x.Norm(), 0, 0, 0),
        ["Norm(0), of three"] = (x => Tensor.Stack([x, 2 * x, -x]).Norm(), 0, 0, 0),
        ["Norm(0), order 1"] = (x => Tensor.Stack([x, 2 * x]).Norm(1), 0, 0, 0),
        ["Norm(0), order 1.5"] = (x => Tensor.Stack([x, 2 * x]).Norm(1.5), 0, 0, 0),
        ["Norm(0), order 3"] = (x => Tensor.Stack([x, 2 * x]).Norm(3), 0, 0, 0),
        ["Norm(0), order 4"] = (x => Tensor.Stack([x, 2 * x]).Norm(4), 0, 0, 0),
        ["Norm(0), order ∞"] = (x => Tensor.Stack([x, 2 * x]).Norm(double.PositiveInfinity), 0, 0, 0),
        ["Norm(0), order −∞"] = (x => Tensor.Stack([x, 2 * x]).Norm(double.NegativeInfinity), 0, 0, 0),
        ["Norm(x, 1) at 0"] = (x => Tensor.Stack([x, Tensor.Of(1.0)]).Norm(), 0, 0, 1),
        ["StandardDeviation of equals"] = (x => Tensor.Stack([x, x, x]).StandardDeviation(), 3, 0, 0),
        ["StandardDeviation(x, 0) at 0"] = (x => Tensor.Stack([x, Tensor.Of(0.0)]).StandardDeviation(), 0, 0, 0),
        ["Product(x, x, 2) at 0"] = (x => Tensor.Stack([x, x, Tensor.Of(2.0)]).Product(), 0, 0, 4),
        ["CumulativeProduct(x, 3, x) at 0"] = (x => Tensor.Stack([x, Tensor.Of(3.0), x]).CumulativeProduct().Sum(), 0, 4, 6),
        ["LogSumExp(−∞, −∞ + x)"] = (x => Tensor.Stack([x - double.PositiveInfinity, x - double.PositiveInfinity]).LogSumExp().Exp(), 0, 0, 0),
        ["LogSumExp(∞ + x, x)"] = (x => Tensor.Stack([x + double.PositiveInfinity, x]).LogSumExp(), 0, 1, 0),
        ["CumulativeLogSumExp(−∞ + x, x)"] = (x => Tensor.Stack([x - double.PositiveInfinity, x]).CumulativeLogSumExp()[1], 0, 1, 0),
        ["Pow(0, 1)"] = (x => x.Pow(1), 0, 1, 0),
        ["Pow(0, 2)"] = (x => x.Pow(2), 0, 0, 2),
        ["Pow(0, 3)"] = (x => x.Pow(3), 0, 0, 0),
        ["Pow(0, 0)"] = (x => x.Pow(0), 0, 0, 0),
        ["Pow(0, 1/2)"] = (x => x.Pow(0.5), 0, double.PositiveInfinity, double.NegativeInfinity),
        ["Pow(0, 3/2)"] = (x => x.Pow(1.5), 0, 0, double.PositiveInfinity),
        ["Pow(0, y), over y"] = (y => Tensor.Zeros([], DType.Float64).Pow(y), 2, 0, 0),
        ["Exp(1000) in the branch not taken"] = (x => Tensor.Where(x < 500, x.Exp(), 2 * x), 1000, 2, 0),
    };

    public static TheoryData<string> Names => [.. Traps.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void First_derivatives_are_numbers(string name)
    {
        var (f, at, first, _) = Traps[name];
        var x = Tensor.Of(at);
        Assert.Equal(first, Forward(f)(x).Item<double>());
        Assert.Equal(first, Grad(f)(x).Item<double>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Second_derivatives_are_numbers_in_every_pairing_of_modes(string name)
    {
        var (f, at, _, second) = Traps[name];
        var x = Tensor.Of(at);
        Assert.Equal(second, Forward(Forward(f))(x).Item<double>());
        Assert.Equal(second, Forward(Grad(f))(x).Item<double>());
        Assert.Equal(second, Grad(Forward(f))(x).Item<double>());
        Assert.Equal(second, Grad(Grad(f))(x).Item<double>());
    }

    private static Func<Tensor, Tensor> Forward(Func<Tensor, Tensor> f) => x => Jvp(f, x, Tensor.Of(1.0)).Tangent;
}
