namespace Fluxion.Kernels;

/// <summary>The asymptotic series of the gamma functions, whose coefficients are Bernoulli numbers.</summary>
internal static class StirlingSeries
{
    /// <summary>From here on eight terms give all digits of a double.</summary>
    public const double Start = 10;

    /// <summary>Σ B₂ₖ / (2k (2k − 1) x²ᵏ⁻¹) (DLMF 5.11.1).</summary>
    private static ReadOnlySpan<double> OfLogGamma =>
        [-3617.0 / 122400, 1.0 / 156, -691.0 / 360360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12];

    /// <summary>Σ B₂ₖ / (2k x²ᵏ) (DLMF 5.11.2).</summary>
    private static ReadOnlySpan<double> OfDigamma =>
        [-3617.0 / 8160, 1.0 / 12, -691.0 / 32760, 1.0 / 132, -1.0 / 240, 1.0 / 252, -1.0 / 120, 1.0 / 12];

    /// <summary>log Γ(x) − ((x − ½) log x − x + ½ log 2π) for x ≥ 8.</summary>
    public static double LogGammaRest(double x) => Polynomial.Of(OfLogGamma, 1 / x / x) / x;

    /// <summary>log x − 1 / 2x − ψ(x) for x ≥ 10.</summary>
    public static double DigammaRest(double x)
    {
        var u = 1 / x / x;
        return Polynomial.Of(OfDigamma, u) * u;
    }
}
