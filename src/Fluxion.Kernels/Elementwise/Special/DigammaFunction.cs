namespace Fluxion.Kernels;

/// <summary>
/// ψ(x) = Γ′(x) / Γ(x), for x > 0 within a few ulp, near its zero 1.46… too. Below 0 by reflection, within a few ulp of the greater term. At
/// ±0 it is ∓∞, at −1, −2, … NaN.
/// </summary>
internal readonly struct DigammaFunction : IElementFunction
{
    private const double Root = 1.4616321449683622;
    private const double RootRest = 9.549995429965697e-17;

    /// <summary>ψ(3/2 + t) / (3/2 + t − root) for |t| ≤ ½.</summary>
    private static ReadOnlySpan<double> BetweenOneAndTwo =>
    [
        0.00011881232908510335, -0.0001782188548855923, 9.653646261410062e-05, -0.00014480643368061614,
        0.00032395945401345196, -0.00048595039220036254, 0.0006909255761282986, -0.0010364584817312839,
        0.0015633696313653504, -0.0023454947397380833, 0.003518106563802472, -0.005279937255532708,
        0.007927021796868154, -0.011908220105959716, 0.017907248317313294, -0.026975796659787055,
        0.040760833940846085, -0.06192213327548831, 0.09498872445289039, -0.14840492305388092,
        0.24054248424078697, -0.4236274212814606, 0.9510558760318328,
    ];

    public static double Invoke(double x)
    {
        if (x > 0 || double.IsNaN(x))
        {
            return OfPositive(x);
        }

        if (x == Math.Floor(x))
        {
            return x == 0 ? -1 / x : double.NaN;
        }

        // ψ(x) = ψ(1 − x) − π cot πx, DLMF 5.5.4; the distance to the nearest whole number is exact.
        return OfPositive(1 - x) - Math.PI / Math.Tan(Math.PI * (x - Math.Round(x)));
    }

    private static double OfPositive(double x)
    {
        if (x >= StirlingSeries.Start)
        {
            return Math.Log(x) - 0.5 / x - StirlingSeries.DigammaRest(x);
        }

        // ψ(x + 1) = ψ(x) + 1/x
        var sum = 0.0;
        while (x > 2)
        {
            x -= 1;
            sum += 1 / x;
        }

        if (x < 1)
        {
            sum = -1 / x;
            x += 1;
        }

        return (x - Root - RootRest) * Polynomial.Of(BetweenOneAndTwo, x - 1.5) + sum;
    }
}
