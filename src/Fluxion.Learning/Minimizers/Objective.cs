using static Fluxion.Transforms;

namespace Fluxion;

/// <summary>The function of a vector that a minimiser works on; counts what is computed.</summary>
internal sealed class Objective(string minimizer, Func<Tensor, Tensor> function)
{
    private int _values;
    private int _gradients;
    private int _products;
    private int _hessians;

    internal EvaluationCounts Counts => new(_values, _gradients, _products, _hessians);

    internal Point At(Tensor x)
    {
        _values++;
        var (value, pullback) = Vjp(function, x);
        return value.Rank == 0 && value.DType.IsFloating()
            ? new Point(x, value.Item<double>(), () => Gradient(value, pullback))
            : throw new ShapeException($"{minimizer}: needs a function with a floating-point scalar as its result, but it returned {value.Type}. Reduce it with Sum or Mean.");
    }

    /// <summary>v ↦ Hv at a point: the gradient is recorded once, and every product runs through the record.</summary>
    internal Func<Tensor, Tensor> Curvature(Tensor x)
    {
        _gradients++;
        var (_, push) = Linearize(Grad(function), x);
        return v =>
        {
            _products++;
            return push(v);
        };
    }

    internal double[,] Hessian(Tensor x)
    {
        _hessians++;
        var (rows, elements) = (x.Size, Transforms.Hessian(function)(x).Cast(DType.Float64).ToArray<double>());
        var hessian = new double[rows, rows];
        Buffer.BlockCopy(elements, 0, hessian, 0, elements.Length * sizeof(double));
        return hessian;
    }

    private Tensor Gradient(Tensor value, Func<Tensor, Tensor> pullback)
    {
        _gradients++;
        var gradient = pullback(Tensor.Ones(Shape.Scalar, value.DType));
        return double.IsFinite(gradient.Abs().Sum().Item<double>())
            ? gradient
            : throw new MinimizationException($"{minimizer}: the function is {value.Item<double>()}, but its gradient there is not finite; look for a logarithm, root or quotient at the edge of its domain.");
    }
}
