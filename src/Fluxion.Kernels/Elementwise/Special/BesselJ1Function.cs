namespace Fluxion.Kernels;

/// <summary>The Bessel function J₁, which is odd.</summary>
internal readonly struct BesselJ1Function : IElementFunction
{
    public static double Invoke(double x) => x < 0 ? -BesselJ.One(-x) : BesselJ.One(x);
}
