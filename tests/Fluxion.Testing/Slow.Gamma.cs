namespace Fluxion.Testing;

internal static partial class Slow
{
    /// <summary>P(a, x), the gamma distribution's function, by its series.</summary>
    internal static double GammaCdf(double a, double x)
    {
        if (x <= 0)
        {
            return 0;
        }

        var (sum, term) = (1 / a, 1 / a);
        for (var k = 1; term > 1e-18 * sum; k++)
        {
            term *= x / (a + k);
            sum += term;
        }

        return Math.Min(1, sum * Math.Exp((a * Math.Log(x)) - x - LogGamma(a)));
    }

    /// <summary>The x with P(a, x) = p, by bisection of its logarithm.</summary>
    internal static double GammaQuantile(double a, double p)
    {
        var (low, high) = (-700.0, 7.0);
        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = GammaCdf(a, Math.Exp(middle)) < p ? (middle, high) : (low, middle);
        }

        return Math.Exp((low + high) / 2);
    }

    /// <summary>(∂P/∂a) / (x ∂P/∂x) at x = eˡ: with S = Σ xᵏ / (a (a + 1) … (a + k)) it is (l − ψ(a)) S + ∂S/∂a.</summary>
    internal static double GammaShapeRatio(double a, double l)
    {
        var x = Math.Exp(l);
        var (term, slope) = (1 / a, -1 / (a * a));
        var (sum, slopes) = (term, slope);
        for (var k = 1; k < 200; k++)
        {
            // (x / (a + k)) · term, and its derivative.
            slope = ((slope * x) - (term * x / (a + k))) / (a + k);
            term *= x / (a + k);
            (sum, slopes) = (sum + term, slopes + slope);
        }

        return ((l - Digamma(a)) * sum) + slopes;
    }

    // By Stirling's series above 12.
    private static double LogGamma(double x)
    {
        var product = 1.0;
        for (; x < 12; x++)
        {
            product *= x;
        }

        var s = 1 / (x * x);
        var tail = (1.0 / 12) - (s * ((1.0 / 360) - (s * ((1.0 / 1260) - (s * ((1.0 / 1680) - (s / 1188)))))));
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (tail / x) - Math.Log(product);
    }

    private static double Digamma(double x)
    {
        var sum = 0.0;
        for (; x < 12; x++)
        {
            sum -= 1 / x;
        }

        var s = 1 / (x * x);
        return sum + Math.Log(x) - (0.5 / x) - (s * ((1.0 / 12) - (s * ((1.0 / 120) - (s * ((1.0 / 252) - (s * ((1.0 / 240) - (s / 132)))))))));
    }
}
