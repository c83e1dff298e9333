namespace Fluxion;

/// <summary>Jacobians of tensor functions, all columns or all rows in one batched pass.</summary>
internal static class Jacobians
{
    internal static Tensor Forward(Func<Tensor, Tensor> function, Tensor x)
    {
        var (value, push) = Linearization.Of(function, x);
        return FromColumns(value.Shape, x, push);
    }

    internal static Tensor Reverse(Func<Tensor, Tensor> function, Tensor x)
    {
        var (value, pullback) = Pullback.Of(function, x);
        return FromRows(value, x.Shape, pullback);
    }

    /// <summary>Columns where the argument is smaller than the result, rows otherwise.</summary>
    internal static Tensor Shorter(Func<Tensor, Tensor> function, Tensor x)
    {
        // One recording serves both ways to read it.
        var run = ReverseMode.Record("Jacobian", function, x, out var result);
        var value = run.Primal(result);
        return x.Size <= value.Size
            ? FromColumns(value.Shape, x, Push(run, result))
            : FromRows(value, x.Shape, cotangent => run.Pull([result], [cotangent]));
    }

    private static Func<Tensor, Tensor> Push(ReverseRun<Tensor> run, Tensor result)
    {
        var push = run.Pusher([result]);
        return tangent => push([tangent])[0];
    }

    private static Tensor FromColumns(Shape result, Tensor x, Func<Tensor, Tensor> push)
    {
        if (x.Size == 0)
        {
            return Tensor.Zeros([.. result, .. x.Shape], x.DType);
        }

        return Vectorization.Of(push, Basis.Of(x.Type), _ => 0, -1).Reshape([.. result, .. x.Shape]);
    }

    private static Tensor FromRows(Tensor value, Shape argument, Func<Tensor, Tensor> pullback)
    {
        if (!value.DType.IsFloating())
        {
            throw new DTypeException($"Jacobian: the function returned {value.Type}, through which no derivative flows; return a floating-point tensor.");
        }

        if (value.Size == 0)
        {
            return Tensor.Zeros([.. value.Shape, .. argument], value.DType);
        }

        return Vectorization.Of(pullback, Basis.Of(value.Type), _ => 0, 0).Reshape([.. value.Shape, .. argument]);
    }
}
