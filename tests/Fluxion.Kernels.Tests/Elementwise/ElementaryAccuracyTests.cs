namespace Fluxion.Kernels.Tests;

/// <summary>The elementary lanes against values computed to hundreds of digits: in double, and in float at arguments rounded to float.</summary>
public class ElementaryAccuracyTests
{
    private delegate void Lane<T>(T[] x, T[] y, T[] z);

    private static readonly Dictionary<string, Lane<double>> Doubles = new()
    {
        ["exp2"] = Unary<double, Exp2Operator>,
        ["expm1"] = Unary<double, Expm1Operator>,
        ["log1p"] = Unary<double, Log1pOperator>,
        ["log2"] = Unary<double, Log2Operator>,
        ["log10"] = Unary<double, Log10Operator>,
        ["rsqrt"] = Unary<double, RsqrtOperator>,
        ["cbrt"] = Unary<double, CbrtOperator>,
        ["tan"] = Unary<double, TanOperator>,
        ["asin"] = Unary<double, AsinOperator>,
        ["acos"] = Unary<double, AcosOperator>,
        ["atan"] = Unary<double, AtanOperator>,
        ["sinh"] = Unary<double, SinhOperator>,
        ["cosh"] = Unary<double, CoshOperator>,
        ["asinh"] = Unary<double, AsinhOperator>,
        ["acosh"] = Unary<double, AcoshOperator>,
        ["atanh"] = Unary<double, AtanhOperator>,
        ["sinc"] = Unary<double, SincOperator>,
        ["atan2"] = Binary<double, Atan2Operator>,
        ["hypot"] = Binary<double, HypotOperator>,
    };

    private static readonly Dictionary<string, Lane<float>> Floats = new()
    {
        ["exp2"] = Unary<float, Exp2Operator>,
        ["expm1"] = Unary<float, Expm1Operator>,
        ["log1p"] = Unary<float, Log1pOperator>,
        ["log2"] = Unary<float, Log2Operator>,
        ["log10"] = Unary<float, Log10Operator>,
        ["rsqrt"] = Unary<float, RsqrtOperator>,
        ["cbrt"] = Unary<float, CbrtOperator>,
        ["tan"] = Unary<float, TanOperator>,
        ["asin"] = Unary<float, AsinOperator>,
        ["acos"] = Unary<float, AcosOperator>,
        ["atan"] = Unary<float, AtanOperator>,
        ["sinh"] = Unary<float, SinhOperator>,
        ["cosh"] = Unary<float, CoshOperator>,
        ["asinh"] = Unary<float, AsinhOperator>,
        ["acosh"] = Unary<float, AcoshOperator>,
        ["atanh"] = Unary<float, AtanhOperator>,
        ["sinc"] = Unary<float, SincOperator>,
        ["atan2"] = Binary<float, Atan2Operator>,
        ["hypot"] = Binary<float, HypotOperator>,
    };

    [Theory]
    [InlineData("exp2", 1.5)]
    [InlineData("expm1", 2)]
    [InlineData("log1p", 2)]
    [InlineData("log2", 1)]
    [InlineData("log10", 1)]
    [InlineData("rsqrt", 1.5)]
    [InlineData("cbrt", 1)]
    [InlineData("tan", 4)]
    [InlineData("asin", 2)]
    [InlineData("acos", 2)]
    [InlineData("atan", 2)]
    [InlineData("sinh", 3)]
    [InlineData("cosh", 2)]
    [InlineData("asinh", 3)]
    [InlineData("acosh", 3)]
    [InlineData("atanh", 3)]
    [InlineData("sinc", 3)]
    [InlineData("atan2", 3)]
    [InlineData("hypot", 1.5)]
    public void A_double_lane_keeps_its_bound_on_the_reference_values(string name, double bound)
    {
        var rows = LaneValues.Of(name);
        var z = new double[rows.Length];

        Doubles[name](Array.ConvertAll(rows, row => row.X), Array.ConvertAll(rows, row => row.Y), z);

        Assert.True(rows.Length > 100);
        for (var i = 0; i < rows.Length; i++)
        {
            Limit(Ulp.Error(z[i], rows[i].Value, rows[i].Rest), bound, $"{name} of {rows[i].X:R}, {rows[i].Y:R}");
        }
    }

    // The double lane is within a few of its own ulp, which is nothing beside one of float.
    [Theory]
    [InlineData("exp2", 1.5)]
    [InlineData("expm1", 1)]
    [InlineData("log1p", 1)]
    [InlineData("log2", 1)]
    [InlineData("log10", 1)]
    [InlineData("rsqrt", 1.5)]
    [InlineData("cbrt", 1)]
    [InlineData("tan", 1)]
    [InlineData("asin", 1)]
    [InlineData("acos", 1)]
    [InlineData("atan", 1)]
    [InlineData("sinh", 1)]
    [InlineData("cosh", 1)]
    [InlineData("asinh", 1)]
    [InlineData("acosh", 1)]
    [InlineData("atanh", 1)]
    [InlineData("sinc", 1)]
    [InlineData("atan2", 1)]
    [InlineData("hypot", 1)]
    public void A_float_lane_keeps_its_bound_beside_the_double_lane(string name, double bound)
    {
        var rows = LaneValues.Of(name);
        var (x, y) = (Array.ConvertAll(rows, row => (float)row.X), Array.ConvertAll(rows, row => (float)row.Y));
        var (z, expected) = (new float[rows.Length], new double[rows.Length]);

        Floats[name](x, y, z);
        Doubles[name](Array.ConvertAll(x, v => (double)v), Array.ConvertAll(y, v => (double)v), expected);

        for (var i = 0; i < rows.Length; i++)
        {
            Limit(Ulp.Error(z[i], expected[i]), bound, $"{name} of {x[i]:R}, {y[i]:R}");
        }
    }

    private static void Unary<T, TOp>(T[] x, T[] y, T[] z)
        where T : unmanaged
        where TOp : struct, IUnaryOperator<T> => UnaryLoop.Run<T, TOp>(x, z);

    private static void Binary<T, TOp>(T[] x, T[] y, T[] z)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T> => BinaryLoop.Run<T, TOp>(x, y, z);

    private static void Limit(double error, double bound, string what)
    {
        if (!(error <= bound))
        {
            Assert.Fail($"{what}: {error:F3} ulp.");
        }
    }
}
