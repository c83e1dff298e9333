namespace Fluxion.Kernels;

/// <summary>The modified Bessel function I₀, which is even.</summary>
internal readonly struct BesselI0Function : IElementFunction
{
    public static double Invoke(double x) => BesselI.Zero(Math.Abs(x));
}
