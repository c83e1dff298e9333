namespace Fluxion.Kernels;

/// <summary>The Bessel function J₀, which is even.</summary>
internal readonly struct BesselJ0Function : IElementFunction
{
    public static double Invoke(double x) => BesselJ.Zero(Math.Abs(x));
}
