namespace Fluxion.Kernels.Tests;

/// <summary>
/// The double lanes against values computed to hundreds of digits (eng/reference/lane_values.py), and against System.Math, where it has the
/// function, which is within about 1 ulp itself, over many more.
/// </summary>
public class DoubleAccuracyTests
{
    [Theory]
    [InlineData("exp", 1)]
    [InlineData("log", 1)]
    [InlineData("sin", 2.5)]
    [InlineData("cos", 2.5)]
    [InlineData("tanh", 2.5)]
    [InlineData("sigmoid", 2.5)]
    [InlineData("erf", 1.5)]
    [InlineData("erfc", 4)]
    [InlineData("pow", 2)]
    public void A_lane_keeps_its_bound_on_the_reference_values(string name, double bound)
    {
        var rows = LaneValues.Of(name);
        var x = Array.ConvertAll(rows, r => r.X);
        var y = Array.ConvertAll(rows, r => r.Y);
        var z = new double[rows.Length];

        Run(name, x, y, z);

        Assert.True(rows.Length > 100);
        for (var i = 0; i < rows.Length; i++)
        {
            Limit(Ulp.Error(z[i], rows[i].Value, rows[i].Rest), bound, $"{name} of {x[i]:R}, {y[i]:R}");
        }
    }

    [Theory]
    [InlineData("exp", 2)]
    [InlineData("log", 2)]
    [InlineData("sin", 3.5)]
    [InlineData("cos", 3.5)]
    [InlineData("tanh", 4)]
    [InlineData("sigmoid", 4.5)]
    [InlineData("pow", 3)]
    public void A_lane_is_near_System_Math_everywhere(string name, double bound)
    {
        var random = new Random(11);
        var count = Samples.Many(100_000);
        var (x, y, z) = (new double[count], new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var size = Math.Pow(2, random.NextDouble() * 40 - 29);
            x[i] = name is "log" or "pow" ? BitConverter.Int64BitsToDouble(random.NextInt64()) : random.Next(2) == 0 ? size : -size;
            y[i] = (random.NextDouble() - 0.5) * 2200 / Math.Abs(Math.Log2(x[i]));
        }

        Run(name, x, y, z);

        for (var i = 0; i < count; i++)
        {
            Limit(Ulp.Error(z[i], Reference(name, x[i], y[i])), bound, $"{name} of {x[i]:R}, {y[i]:R}");
        }
    }

    private static void Run(string name, double[] x, double[] y, double[] z)
    {
        switch (name)
        {
            case "exp": UnaryLoop.Run<double, ExpOperator>(x, z); break;
            case "log": UnaryLoop.Run<double, LogOperator>(x, z); break;
            case "sin": UnaryLoop.Run<double, SinOperator>(x, z); break;
            case "cos": UnaryLoop.Run<double, CosOperator>(x, z); break;
            case "tanh": UnaryLoop.Run<double, TanhOperator>(x, z); break;
            case "sigmoid": UnaryLoop.Run<double, SigmoidOperator>(x, z); break;
            case "erf": UnaryLoop.Run<double, ErfOperator>(x, z); break;
            case "erfc": UnaryLoop.Run<double, ErfcOperator>(x, z); break;
            default: BinaryLoop.Run<double, PowOperator>(x, y, z); break;
        }
    }

    private static double Reference(string name, double x, double y) => name switch
    {
        "exp" => Math.Exp(x),
        "log" => Math.Log(x),
        "sin" => Math.Sin(x),
        "cos" => Math.Cos(x),
        "tanh" => Math.Tanh(x),
        "sigmoid" => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x)),
        _ => Math.Pow(x, y),
    };

    private static void Limit(double error, double bound, string what)
    {
        if (!(error <= bound))
        {
            Assert.Fail($"{what}: {error:F3} ulp.");
        }
    }
}
