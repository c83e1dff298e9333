namespace Fluxion.Kernels;

/// <summary>A function of two numbers with too many branches for a lane; see <see cref="ByElementPair{TFunction}"/>.</summary>
internal interface IElementPairFunction
{
    static abstract double Invoke(double x, double y);
}
