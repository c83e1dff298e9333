namespace Fluxion.Kernels;

/// <summary>A function of one number with too many branches for a lane; see <see cref="ByElement{TFunction}"/>.</summary>
internal interface IElementFunction
{
    static abstract double Invoke(double x);
}
