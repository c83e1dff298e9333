namespace Fluxion.Kernels;

/// <summary>Jₙ(x) / xⁿ, n ≥ 1, which is even and has no singularity at 0.</summary>
internal readonly struct ScaledBesselJFunction : IElementPairFunction
{
    public static double Invoke(double x, double y) => BesselJ.Scaled(x, Math.Abs(y));
}
