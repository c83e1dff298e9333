namespace Fluxion;

/// <summary>p with (H + τ I) p = −∇f, τ as small as positive definiteness allows.</summary>
internal sealed class NewtonDirection(Objective objective) : SearchDirection
{
    internal override Tensor At(Point point)
    {
        var negated = (-point.Gradient).Cast(DType.Float64).ToArray<double>();
        var solution = CholeskyFactor.OfShifted(objective.Hessian(point.X)).Solve(negated);
        return Tensor.Of<double>(solution).Cast(point.X.DType);
    }
}
