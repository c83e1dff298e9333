namespace Fluxion.Primitives;

/// <summary>What a solver returned, looked at before anybody relies on it.</summary>
internal static class SolutionCheck
{
    internal static void Run(string name, Tensor y, Func<Tensor> residual, double? tolerance, TensorType? expected)
    {
        Plain(name, "solver", y);
        if (!y.DType.IsFloating())
        {
            throw new DTypeException($"{name}: the solver returned {y.Type}; a solution with a derivative is a floating-point tensor.");
        }

        if (expected is { } type && !type.Equals(y.Type))
        {
            throw new ShapeException($"{name}: the solver returned {y.Type}, but the solution was to be {type}.");
        }

        var f = residual();
        Plain(name, "equation", f);
        if (f.Size != y.Size)
        {
            throw new ShapeException(
                $"{name}: the equation has {f.Size} components (shape {f.Shape}) for {y.Size} unknowns (shape {y.Shape}); it needs one for each.");
        }

        if (f.DType != y.DType)
        {
            throw new DTypeException($"{name}: the solution is {y.DType.Name()} and the equation's value {f.DType.Name()}; cast one of them.");
        }

        var most = 0.0;
        foreach (var value in f.Cast(DType.Float64).ToArray<double>())
        {
            most = Math.Max(most, Math.Abs(value));
        }

        if (!double.IsFinite(most) || most > tolerance)
        {
            throw new ConvergenceException(
                $"{name}: where the solver ended, the equation is off by {most:G3}{(tolerance is { } asked && double.IsFinite(most) ? $", and {asked:G3} was asked" : "")}. "
                + "The derivative belongs to a solution only: let the solver run on, or start it elsewhere.");
        }
    }

    private static void Plain(string name, string part, Tensor y)
    {
        if (y.Interpreter is not null)
        {
            throw new TransformException(
                $"{name}: the {part} captured a tensor that a transform or a Variable follows, whose derivative would be lost. Put it into the parameters.");
        }
    }
}
