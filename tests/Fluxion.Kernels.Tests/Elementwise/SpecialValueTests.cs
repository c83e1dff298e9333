namespace Fluxion.Kernels.Tests;

/// <summary>Zeros, infinities, NaN and denormal numbers: what comes out is what System.Math gives, sign of zero included.</summary>
public class SpecialValueTests
{
    [Fact]
    public void Exp() =>
        Check<ExpOperator>(MathF.Exp, Math.Exp, 0, -0.0, double.NegativeInfinity, double.PositiveInfinity, double.NaN, 1e30, -1e30);

    [Fact]
    public void Log() =>
        Check<LogOperator>(MathF.Log, Math.Log, 0, -0.0, 1, -1, -1e-40, double.NegativeInfinity, double.PositiveInfinity, double.NaN);

    [Fact]
    public void Sin() =>
        Check<SinOperator>(MathF.Sin, Math.Sin, 0, -0.0, double.NegativeInfinity, double.PositiveInfinity, double.NaN, 1e-40, 1e30);

    [Fact]
    public void Cos() =>
        Check<CosOperator>(MathF.Cos, Math.Cos, 0, -0.0, double.NegativeInfinity, double.PositiveInfinity, double.NaN, 1e-40, 1e30);

    [Fact]
    public void Tanh() =>
        Check<TanhOperator>(
            MathF.Tanh,
            Math.Tanh,
            0, -0.0, double.NegativeInfinity, double.PositiveInfinity, double.NaN, 1e-40, -1e-40, 1e-310, 50, -50);

    [Fact]
    public void Erf() => Check<ErfOperator>(
        x => (float)ErfByHand(x), ErfByHand, 0, -0.0, double.NegativeInfinity, double.PositiveInfinity, double.NaN, 1e-40, -1e-40, 1e-310, 50, -50, 1e300);

    [Fact]
    public void Erfc() => Check<ErfcOperator>(
        x => (float)(1 - ErfByHand(x)), x => 1 - ErfByHand(x), 0, -0.0, double.NegativeInfinity, double.PositiveInfinity, double.NaN, 1e-40, 50, -50, 1e300);

    [Fact]
    public void Sigmoid() => Check<SigmoidOperator>(
        x => 1 / (1 + MathF.Exp(-x)),
        x => 1 / (1 + Math.Exp(-x)),
        0, -0.0, double.NegativeInfinity, double.PositiveInfinity, double.NaN, 1000, -1000);

    [Fact]
    public void Sigmoid_stays_above_zero_where_its_value_is_denormal()
    {
        var y = new float[1];

        UnaryLoop.Run<float, SigmoidOperator>([-100], y);

        Assert.True(Ulp.Error(y[0], Math.Exp(-100)) <= 1);
    }

    [Fact]
    public void Denormal_arguments_and_results_of_double()
    {
        var y = new double[4];

        UnaryLoop.Run<double, LogOperator>([double.Epsilon, 1e-310], y.AsSpan(0, 2));
        UnaryLoop.Run<double, ExpOperator>([-745, -710], y.AsSpan(2));

        Assert.True(Ulp.Error(y[0], Math.Log(double.Epsilon)) <= 1);
        Assert.True(Ulp.Error(y[1], Math.Log(1e-310)) <= 1);
        Assert.Equal(double.Epsilon, y[2]);
        Assert.True(Ulp.Error(y[3], Math.Exp(-710)) <= 1);
    }

    private static void Check<TOp>(Func<float, float> single, Func<double, double> @double, params double[] values)
        where TOp : struct, IUnaryOperator<float>, IUnaryOperator<double>
    {
        var floats = Array.ConvertAll(values, v => (float)v);
        var floatResults = new float[values.Length];
        var doubleResults = new double[values.Length];

        UnaryLoop.Run<float, TOp>(floats, floatResults);
        UnaryLoop.Run<double, TOp>(values, doubleResults);

        for (var i = 0; i < values.Length; i++)
        {
            var (f, d) = (single(floats[i]), @double(values[i]));
            Assert.True(Ulp.Error(floatResults[i], f) <= 2 && Sign(floatResults[i], f), $"float {values[i]}");
            Assert.True(Ulp.Error(doubleResults[i], d) <= 2 && Sign(doubleResults[i], d), $"double {values[i]}");
        }
    }

    // Right where it is asked: far out, and so near 0 that it is linear.
    private static double ErfByHand(double x) => double.IsNaN(x) ? x : Math.Abs(x) < 1 ? x * 1.1283791670955126 : Math.Sign(x);

    private static bool Sign(double x, double y) => double.IsNaN(x) || double.IsNegative(x) == double.IsNegative(y);
}
