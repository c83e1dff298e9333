namespace Fluxion.Kernels.Tests;

/// <summary>The normal distribution function and its exponential, everywhere and not only at a few places.</summary>
public class NormalCdfTests
{
    private const int Count = 200_000;

    [Fact]
    public void E_to_minus_half_of_the_square_keeps_two_units_in_float()
    {
        var x = Floats();
        var y = new float[Count];
        UnaryLoop.Run<float, GaussianOperator>(x, y);
        for (var i = 0; i < Count; i++)
        {
            var error = Ulp.Error(y[i], Math.Exp(-0.5 * x[i] * x[i]));
            Assert.True(error <= 2, $"{x[i]:R}: {error:F2} ulp.");
        }
    }

    // Of x with 26 bits the square is exact.
    [Fact]
    public void E_to_minus_half_of_the_square_keeps_two_units_in_double()
    {
        var x = Array.ConvertAll(Floats(), value => value * 2.5);
        var y = new double[Count];
        UnaryLoop.Run<double, GaussianOperator>(x, y);
        for (var i = 0; i < Count; i++)
        {
            var error = Ulp.Error(y[i], Math.Exp(-0.5 * x[i] * x[i]));
            Assert.True(error <= 2, $"{x[i]:R}: {error:F2} ulp.");
        }
    }

    [Fact]
    public void In_float_it_is_within_four_units_of_double()
    {
        var x = Floats();
        var (y, exact) = (new float[Count], new double[Count]);
        UnaryLoop.Run<float, NormalCdfOperator>(x, y);
        UnaryLoop.Run<double, NormalCdfOperator>(Array.ConvertAll(x, value => (double)value), exact);
        for (var i = 0; i < Count; i++)
        {
            var error = Ulp.Error(y[i], exact[i]);
            Assert.True(error <= 4, $"{x[i]:R}: {error:F2} ulp.");
        }
    }

    [Fact]
    public void It_is_one_half_at_0_and_keeps_to_its_limits()
    {
        float[] x = [0, -0f, float.NegativeInfinity, float.PositiveInfinity, float.NaN, -1e30f, 1e30f];
        var y = new float[x.Length];
        UnaryLoop.Run<float, NormalCdfOperator>(x, y);
        Assert.Equal([0.5f, 0.5f, 0, 1, float.NaN, 0, 1], y);
        var z = new double[x.Length];
        UnaryLoop.Run<double, NormalCdfOperator>(Array.ConvertAll(x, value => (double)value), z);
        Assert.Equal([0.5, 0.5, 0, 1, double.NaN, 0, 1], z);
    }

    // Dense around 0 and down to where results are 0, both signs.
    private static float[] Floats()
    {
        var random = new Random(1);
        var x = new float[Count];
        for (var i = 0; i < Count; i++)
        {
            x[i] = (float)((random.NextDouble() - 0.5) * (i % 3 == 0 ? 0.5 : i % 3 == 1 ? 8 : 29.5));
        }

        return x;
    }
}
