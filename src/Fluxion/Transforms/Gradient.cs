namespace Fluxion;

/// <summary>Value and gradient of a scalar function of one tree.</summary>
internal static class Gradient
{
    internal static (Tensor Value, T Gradient) Of<T>(string operation, Func<T, Tensor> function, T x)
        where T : ITree<T>
    {
        var run = ReverseMode.Record(operation, function, x, out var result);
        return (run.Primal(result), Pull(operation, run, result));
    }

    internal static (Tensor Value, T Gradient, TAuxiliary Auxiliary) WithAuxiliary<T, TAuxiliary>(
        string operation, Func<T, (Tensor Value, TAuxiliary Auxiliary)> function, T x)
        where T : ITree<T>
        where TAuxiliary : ITree<TAuxiliary>
    {
        var run = ReverseMode.Record(operation, function, x, out var result);
        return (run.Primal(result.Value), Pull(operation, run, result.Value), Tree.Map(result.Auxiliary, run.Primal));
    }

    private static T Pull<T>(string operation, ReverseRun<T> run, Tensor result)
        where T : ITree<T>
    {
        if (result.Rank != 0 || !result.DType.IsFloating())
        {
            throw new ShapeException(
                $"{operation}: needs a function with a floating-point scalar as its result, but it returned {result.Type}. Reduce it with Sum or Mean, "
                + "or use Vjp or Jacobian.");
        }

        return run.Pull([result], [Tensor.Ones(Shape.Scalar, result.DType)]);
    }
}
