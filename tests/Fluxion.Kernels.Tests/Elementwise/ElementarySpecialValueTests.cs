namespace Fluxion.Kernels.Tests;

/// <summary>Zeros, infinities, NaN, poles and denormal numbers in the elementary lanes: what System.Math gives, sign of zero included.</summary>
public class ElementarySpecialValueTests
{
    private static readonly double[] Values =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 8, -27, 1e-310, -1e-310, 5e-324, 1e-40, -1e-40, 1e20, -1e20, 710.2, -710.2, 1e300, -1e300,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    [Fact]
    public void One_argument()
    {
        Check<Exp2Operator>(x => Math.Pow(2, x));
        Check<Expm1Operator>(x => Math.Abs(x) < 1e-30 ? x : Math.Exp(x) - 1);
        Check<Log1pOperator>(x => Math.Abs(x) < 1e-30 ? x : Math.Log(1 + x));
        Check<Log2Operator>(Math.Log2);
        Check<Log10Operator>(Math.Log10);
        Check<RsqrtOperator>(x => 1 / Math.Sqrt(x));
        Check<CbrtOperator>(Math.Cbrt);
        Check<TanOperator>(Math.Tan);
        Check<AsinOperator>(Math.Asin);
        Check<AcosOperator>(Math.Acos);
        Check<AtanOperator>(Math.Atan);
        Check<SinhOperator>(Math.Sinh);
        Check<CoshOperator>(Math.Cosh);
        Check<AsinhOperator>(Math.Asinh);
        Check<AcoshOperator>(Math.Acosh);
        Check<AtanhOperator>(Math.Atanh);
    }

    [Fact]
    public void Two_arguments()
    {
        foreach (var y in Values)
        {
            var (angles, lengths) = (new double[Values.Length], new double[Values.Length]);
            BinaryLoop.Run<double, Atan2Operator>([y], Values, angles);
            BinaryLoop.Run<double, HypotOperator>([y], Values, lengths);
            for (var i = 0; i < Values.Length; i++)
            {
                Same(Math.Atan2(y, Values[i]), angles[i], $"atan2 of {y}, {Values[i]}");
                Same(double.Hypot(y, Values[i]), lengths[i], $"hypot of {y}, {Values[i]}");
            }
        }
    }

    [Fact]
    public void Powers_come_back_exact()
    {
        for (var k = -5; k <= 22; k++)
        {
            var x = Math.Pow(10, k);
            Assert.Equal(k, Log10(x));
            Assert.Equal(k, Log2(Math.Pow(2, k)));
            Assert.Equal(k, Cbrt((double)k * k * k));
        }
    }

    private static double Log10(double x) => Of<Log10Operator>(x);

    private static double Log2(double x) => Of<Log2Operator>(x);

    private static double Cbrt(double x) => Of<CbrtOperator>(x);

    private static double Of<TOp>(double x)
        where TOp : struct, IUnaryOperator<double>
    {
        var y = new double[1];
        UnaryLoop.Run<double, TOp>([x], y);
        return y[0];
    }

    private static void Check<TOp>(Func<double, double> expected)
        where TOp : struct, IUnaryOperator<double>
    {
        foreach (var x in Values)
        {
            Same(expected(x), Of<TOp>(x), $"{typeof(TOp).Name} of {x}");
        }
    }

    private static void Same(double expected, double actual, string what)
    {
        Assert.True(Ulp.Error(actual, expected) <= 4, $"{what} is {actual}, should be {expected}.");
        Assert.True(double.IsNaN(expected) || double.IsNegative(expected) == double.IsNegative(actual), $"{what}: the sign of {actual}.");
    }
}
