namespace Fluxion.Testing;

/// <summary>Slow, obvious versions of special functions.</summary>
internal static class SlowSpecial
{
    private const int Shift = 30;

    /// <summary>log Γ(x) for x > 0: 30 steps up, and Stirling's first terms there.</summary>
    internal static double Lgamma(double x)
    {
        var z = x + Shift;
        var stirling = ((z - 0.5) * Math.Log(z)) - z + (0.5 * Math.Log(2 * Math.PI)) + (1 / (12 * z)) - (1 / (360 * Math.Pow(z, 3))) + (1 / (1260 * Math.Pow(z, 5)));
        return stirling - Steps(k => Math.Log(x + k));
    }

    /// <summary>The derivative of the above, x not a pole.</summary>
    internal static double Digamma(double x)
    {
        var z = x + Shift;
        var stirling = Math.Log(z) - (1 / (2 * z)) - (1 / (12 * z * z)) + (1 / (120 * Math.Pow(z, 4))) - (1 / (252 * Math.Pow(z, 6)));
        return stirling - Steps(k => 1 / (x + k));
    }

    /// <summary>The second derivative.</summary>
    internal static double Trigamma(double x)
    {
        var z = x + Shift;
        var stirling = (1 / z) + (1 / (2 * z * z)) + (1 / (6 * Math.Pow(z, 3))) - (1 / (30 * Math.Pow(z, 5))) + (1 / (42 * Math.Pow(z, 7)));
        return stirling + Steps(k => 1 / ((x + k) * (x + k)));
    }

    /// <summary>Jₙ(x) by its integral: the trapezoidal rule is nearly exact over a period.</summary>
    internal static double BesselJ(int n, double x) => Period(t => Math.Cos((n * t) - (x * Math.Sin(t))));

    /// <summary>Iₙ(x) by its integral.</summary>
    internal static double BesselI(int n, double x) => Period(t => Math.Exp(x * Math.Cos(t)) * Math.Cos(n * t));

    internal static double NormalCdf(double x) => 0.5 * (1 + Slow.Erf(x / Math.Sqrt(2)));

    /// <summary>By halving where the error function is known.</summary>
    internal static double ErfInv(double x)
    {
        var (low, high) = (-3.0, 3.0);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Slow.Erf(middle) < x ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static double Steps(Func<int, double> term) => Enumerable.Range(0, Shift).Sum(term);

    private static double Period(Func<double, double> function) => Enumerable.Range(0, 200).Average(i => function(2 * Math.PI * i / 200));
}
