namespace Fluxion.Kernels;

/// <summary>The power series that the Bessel functions share.</summary>
internal static class BesselSeries
{
    /// <summary>Σ qᵏ / (2ⁿ k! (n + k)!): Iₙ(x) / xⁿ for q = x²/4, Jₙ(x) / xⁿ for q = −x²/4 (DLMF 10.2.2, 10.25.2).</summary>
    public static double Sum(double n, double q)
    {
        var term = 1.0;
        for (var k = 1; k <= n; k++)
        {
            term /= 2 * k;
        }

        var sum = term;
        for (var k = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); k++)
        {
            term *= q / (k * (n + k));
            sum += term;
        }

        return sum;
    }
}
