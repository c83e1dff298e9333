namespace Fluxion.Kernels;

/// <summary>ζ(s, x) = Σ 1 / (x + k)ˢ over k = 0, 1, …, for a whole s ≥ 2.</summary>
internal static class HurwitzZeta
{
    /// <summary>B₂ₖ / (2k)!, k from 1.</summary>
    private static ReadOnlySpan<double> Bernoulli =>
    [
        1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000, 1.0 / 74724249600,
        -3617.0 / 10670622842880000,
    ];

    /// <summary>
    /// For any x that is no pole. Below 0 the terms are those from its fraction upwards and those from there down to x: two sums of
    /// positive terms, and no cotangent.
    /// </summary>
    public static double Of(double s, double x)
    {
        if (!(x < 0))
        {
            return OfPositive(s, x);
        }

        var above = Math.Ceiling(x) - x;
        var below = OfPositive(s, above) - OfPositive(s, 1 - x);
        return OfPositive(s, x - Math.Floor(x)) + (s % 2 == 0 ? below : -below);
    }

    /// <summary>The first terms as they are, the rest by Euler and Maclaurin (DLMF 25.11.5).</summary>
    private static double OfPositive(double s, double x)
    {
        var sum = 0.0;
        for (; x < 10 + s; x++)
        {
            sum += Math.Pow(x, -s);
        }

        var power = Math.Pow(x, -s);
        var rest = Math.Pow(x, 1 - s) / (s - 1) + power / 2;
        var factor = s * power / x;
        var k = s;
        foreach (var b in Bernoulli)
        {
            rest += b * factor;
            factor *= (k + 1) * (k + 2) / (x * x);
            k += 2;
        }

        return sum + rest;
    }
}
