namespace Fluxion.Kernels;

/// <summary>The modified Bessel function I₁, which is odd.</summary>
internal readonly struct BesselI1Function : IElementFunction
{
    public static double Invoke(double x) => x < 0 ? -BesselI.One(-x) : BesselI.One(x);
}
