namespace Fluxion;

/// <summary>Value and tangent of a function from tree to tree.</summary>
internal static class Pushforward
{
    internal static (TResult Value, TResult Tangent) Of<T, TResult>(Func<T, TResult> function, T x, T tangent)
        where T : ITree<T>
        where TResult : ITree<TResult>
    {
        var interpreter = new ForwardInterpreter();
        var (leaves, tangents) = (Tree.Leaves(x), Tree.Leaves(tangent));
        if (leaves.Count != tangents.Count)
        {
            throw new ShapeException($"Jvp: {tangents.Count} tangents for {leaves.Count} arguments; give one for each.");
        }

        var followed = new Tensor[leaves.Count];
        for (var i = 0; i < followed.Length; i++)
        {
            followed[i] = leaves[i];
            if (leaves[i].DType.IsFloating())
            {
                Check(leaves[i].Type, tangents[i]);
                followed[i] = new ForwardTensor(interpreter, leaves[i], tangents[i]);
            }
        }

        TResult result;
        try
        {
            result = function(Tree.Unflatten(x, followed));
        }
        finally
        {
            interpreter.Finish();
        }

        return (
            Tree.Map(result, y => interpreter.TracerOf(y)?.Primal ?? y),
            Tree.Map(result, y => interpreter.TracerOf(y)?.Tangent ?? Tensor.Zeros(y.Shape, y.DType)));
    }

    private static void Check(TensorType argument, Tensor tangent)
    {
        if (!tangent.Shape.Equals(argument.Shape))
        {
            throw new ShapeException($"Jvp: the tangent has shape {tangent.Shape} and the argument {argument.Shape}; they must be the same.");
        }

        if (tangent.DType != argument.DType)
        {
            throw new DTypeException($"Jvp: the tangent is {tangent.DType.Name()} and the argument {argument.DType.Name()}; cast the tangent.");
        }
    }
}
