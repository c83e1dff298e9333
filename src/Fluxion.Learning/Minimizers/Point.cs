namespace Fluxion;

/// <summary>A place the minimiser has looked at. Its gradient is only computed once somebody asks.</summary>
internal sealed class Point(Tensor x, double value, Func<Tensor> gradient)
{
    private Tensor? _gradient;
    private double? _norm;

    internal Tensor X => x;

    internal double Value => value;

    internal Tensor Gradient => _gradient ??= gradient();

    internal double GradientNorm => _norm ??= Math.Sqrt(Gradient.InnerProduct(Gradient));
}
