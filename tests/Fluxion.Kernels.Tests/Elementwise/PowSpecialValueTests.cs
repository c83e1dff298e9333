namespace Fluxion.Kernels.Tests;

/// <summary>Every pair of awkward numbers: Pow agrees with Math.Pow, sign of zero and NaN included.</summary>
public class PowSpecialValueTests
{
    private static readonly double[] Values =
    [
        0, -0.0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 1.5, -1.5, 4, 5, -5, 1e-40, -1e-40, 1e10, -1e10, 4503599627370497, -4503599627370497,
        16777215, -16777215, 8388609, 1e300, -1e300, double.Epsilon, -double.Epsilon,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    [Fact]
    public void Double_agrees_with_Math_Pow()
    {
        foreach (var x in Values)
        {
            var z = new double[Values.Length];
            BinaryLoop.Run<double, PowOperator>([x], Values, z);
            for (var i = 0; i < z.Length; i++)
            {
                var expected = Math.Pow(x, Values[i]);
                Assert.True(Ulp.Error(z[i], expected) <= 3, $"{x} to the {Values[i]} is {z[i]}, should be {expected}");
                Assert.Equal(double.IsNegative(expected), double.IsNegative(double.IsNaN(z[i]) ? expected : z[i]));
            }
        }
    }

    [Fact]
    public void Float_agrees_with_Math_Pow()
    {
        var values = Array.ConvertAll(Values, v => (float)v);
        foreach (var x in values)
        {
            var z = new float[values.Length];
            BinaryLoop.Run<float, PowOperator>([x], values, z);
            for (var i = 0; i < z.Length; i++)
            {
                var expected = Math.Pow(x, values[i]);
                Assert.True(Ulp.Error(z[i], expected) <= 1, $"{x} to the {values[i]} is {z[i]}, should be {expected}");
                Assert.Equal(double.IsNegative(expected), double.IsNegative(float.IsNaN(z[i]) ? expected : z[i]));
            }
        }
    }
}
