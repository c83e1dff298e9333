namespace Fluxion.Kernels;

/// <summary>
/// The Bessel functions J₀ and J₁ of x ≥ 0, within some ulp of the amplitude √(2 / πx): close to a zero beside 0 fewer digits remain. Below
/// 1 it is the power series, with all digits.
/// </summary>
internal static class BesselJ
{
    /// <summary>J₀ in x²/32 − 1, from 1 to 8.</summary>
    private static ReadOnlySpan<double> ZeroNear =>
    [
        2.8777379277817493e-16, -1.1382224219729955e-14, 3.9908134608982205e-13, -1.2384637259799405e-11,
        3.363471859731152e-10, -7.915407738244705e-09, 1.59561088590422e-07, -2.717749145023612e-06,
        3.84731978573911e-05, -0.00044354592247272207, 0.00405807898914049, -0.028472718610869575,
        0.14598884856759273, -0.507468045847102, 1.0383794611437211, -0.808088807669687,
        -0.6484692830871837, 0.9303012472958572, 0.04582966485981377,
    ];

    /// <summary>J₁ / x in x²/32 − 1, from 1 to 8.</summary>
    private static ReadOnlySpan<double> OneNear =>
    [
        7.737468840824268e-18, -3.2382440004784723e-16, 1.2060729354963575e-14, -3.990810305586612e-13,
        1.1610655460712977e-11, -2.9430378824414127e-10, 6.431268732317326e-09, -1.1967081644236786e-07,
        1.8684525372339864e-06, -2.4045748660869658e-05, 0.0002494945813908964, -0.002029039494570245,
        0.01245681439225544, -0.054745818212847276, 0.15858376432721938, -0.2595948652859303,
        0.15151665143806634, 0.08105866038589796, -0.05814382795599107,
    ];

    public static double Zero(double x)
    {
        if (x < 1)
        {
            return BesselSeries.Sum(0, -x * x / 4);
        }

        if (x <= 8)
        {
            return Polynomial.Of(ZeroNear, x * x / 32 - 1);
        }

        var (sine, cosine) = Math.SinCos(x);
        return BesselJFar.Zero(x, cosine + sine, sine - cosine);
    }

    public static double One(double x)
    {
        if (x < 1)
        {
            return x * BesselSeries.Sum(1, -x * x / 4);
        }

        if (x <= 8)
        {
            return x * Polynomial.Of(OneNear, x * x / 32 - 1);
        }

        var (sine, cosine) = Math.SinCos(x);
        return BesselJFar.One(x, sine - cosine, -sine - cosine);
    }

    /// <summary>Jₙ(x) / xⁿ for n ≥ 1: by the power series as long as little cancels, then by recurrence upwards, which is stable for n below x.</summary>
    public static double Scaled(double n, double x)
    {
        if (x < n + 4)
        {
            return BesselSeries.Sum(n, -x * x / 4);
        }

        var (before, now) = (Zero(x), One(x));
        for (var k = 1; k < n; k++)
        {
            (before, now) = (now, 2 * k / x * now - before);
        }

        return now / Math.Pow(x, n);
    }
}
