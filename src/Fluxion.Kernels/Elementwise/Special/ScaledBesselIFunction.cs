namespace Fluxion.Kernels;

/// <summary>Iₙ(x) / xⁿ, n ≥ 1, which is even and has no singularity at 0.</summary>
internal readonly struct ScaledBesselIFunction : IElementPairFunction
{
    public static double Invoke(double x, double y) => BesselI.Scaled(x, Math.Abs(y));
}
