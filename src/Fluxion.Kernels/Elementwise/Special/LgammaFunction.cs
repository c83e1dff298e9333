namespace Fluxion.Kernels;

/// <summary>
/// log |Γ(x)|, for x > 0 within a few ulp, near its zeros 1 and 2 too. Below 0 by reflection, within a few ulp of the greatest term, which
/// near the zeros there is not the result.
/// </summary>
internal readonly struct LgammaFunction : IElementFunction
{
    private const double HalfLogTwoPi = 0.9189385332046727;
    private const double LogPi = 1.1447298858494002;

    /// <summary>log Γ(2 + t) / t for |t| ≤ ½.</summary>
    private static ReadOnlySpan<double> AroundTwo =>
    [
        -1.3219945666117874e-07, 2.78740805211359e-07, -4.3252393445604814e-07, 9.200527894968101e-07,
        -2.0439048107029907e-06, 4.38470440459836e-06, -9.438715099211532e-06, 2.0505590755833454e-05,
        -4.49263133791557e-05, 9.945767355819498e-05, -0.00022315475400520507, 0.0005096695154115458,
        -0.0011927539118428156, 0.002890510331034267, -0.0073855510286719986, 0.02058080842778038,
        -0.0673523010531981, 0.32246703342411326, 0.42278433509846713,
    ];

    public static double Invoke(double x)
    {
        if (x > 0 || double.IsNaN(x))
        {
            return OfPositive(x);
        }

        if (x == Math.Floor(x))
        {
            return double.PositiveInfinity;
        }

        // Γ(x) Γ(−x) = −π / (x sin πx), DLMF 5.5.3; the distance to the nearest whole number is exact.
        var sine = Math.Abs(Math.Sin(Math.PI * (x - Math.Round(x))));
        return LogPi - Math.Log(sine) - Math.Log(-x) - OfPositive(-x);
    }

    private static double OfPositive(double x)
    {
        if (x >= StirlingSeries.Start)
        {
            return (x - 0.5) * (Math.Log(x) - 1) + (HalfLogTwoPi - 0.5) + StirlingSeries.LogGammaRest(x);
        }

        if (x < 1.5)
        {
            // Γ(x) = Γ(x + 1) / x, once or twice: towards 1 log(1 + t) keeps its digits.
            return x < 0.5
                ? NearTwo(x) - LogOnePlus.Of(x) - Math.Log(x)
                : NearTwo(x - 1) - LogOnePlus.Of(x - 1);
        }

        var product = 1.0;
        while (x > 2.5)
        {
            x -= 1;
            product *= x;
        }

        return NearTwo(x - 2) + Math.Log(product);
    }

    private static double NearTwo(double t) => t * Polynomial.Of(AroundTwo, t);
}
