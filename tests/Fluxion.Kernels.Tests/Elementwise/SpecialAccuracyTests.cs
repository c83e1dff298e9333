namespace Fluxion.Kernels.Tests;

/// <summary>Special functions and activations against values computed to many digits (eng/reference/special_values.py), in both precisions.</summary>
public class SpecialAccuracyTests
{
    [Theory]
    [InlineData("lgamma", 8, 0.6)]
    [InlineData("digamma", 12, 0.6)]
    [InlineData("polygamma", 8, 0.6)]
    [InlineData("polygamma below 0", 8, 0.6)]
    [InlineData("logbeta", 80, 0.6)]
    [InlineData("i0", 5, 0.6)]
    [InlineData("i1", 5, 0.6)]
    [InlineData("j0", 30, 0.6)]
    [InlineData("j1", 12, 0.6)]
    [InlineData("scaled i", 8, 0.6)]
    [InlineData("scaled j", 80, 0.6)]
    [InlineData("erfinv", 60, 0.6)]
    [InlineData("inverse normal cdf", 60, 0.6)]
    [InlineData("normal cdf", 4, 4)]
    [InlineData("log normal cdf", 4, 0.6)]
    [InlineData("inverse mills ratio", 6, 0.6)]
    [InlineData("entropy", 2, 2)]
    [InlineData("logit", 2.5, 2.5)]
    [InlineData("xlogy", 2, 2)]
    [InlineData("xlog1py", 2.5, 2.5)]
    [InlineData("logaddexp", 2, 2)]
    [InlineData("softplus", 2, 2)]
    [InlineData("log sigmoid", 2, 2)]
    [InlineData("silu", 2.5, 2.5)]
    [InlineData("mish", 3, 3)]
    [InlineData("softsign", 1.5, 1.5)]
    [InlineData("gelu", 4, 4)]
    [InlineData("gelu tanh", 16, 16)]
    [InlineData("elu", 2, 2)]
    public void A_function_keeps_its_bound_on_the_reference_values(string name, double bound, double floatBound)
    {
        var rows = SpecialValues.Of(name);
        var z = new double[rows.Length];
        var single = new float[rows.Length];

        SpecialLanes.Run(name, Array.ConvertAll(rows, row => row.X), Array.ConvertAll(rows, row => row.Y), z);
        SpecialLanes.Run(name, Array.ConvertAll(rows, row => (float)row.X), Array.ConvertAll(rows, row => (float)row.Y), single);

        Assert.True(rows.Length >= 60);
        for (var i = 0; i < rows.Length; i++)
        {
            var (error, floatError) = (Ulp.Error(z[i], rows[i].Value), Ulp.Error(single[i], rows[i].Value));
            Assert.True(error <= bound, $"{name} of {rows[i].X:R}, {rows[i].Y:R}: {error:F2} ulp.");
            Assert.True(floatError <= floatBound, $"{name} of {rows[i].X:R}, {rows[i].Y:R} in float: {floatError:F2} ulp.");
        }
    }
}
